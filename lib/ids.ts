import { randomFillSync, randomInt } from "node:crypto";

/** Asking the system for random bytes takes longer than making an id of them. */
const POOL_BYTES = 4096;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Random bytes as text [A-Za-z0-9_-]; each byte is given out once. */
function randomText(bytes: number): string {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const text = pool.toString("base64url", used, used + bytes);
  used += bytes;
  return text;
}

/** A random id of 22 characters [A-Za-z0-9_-], 128 bits. */
export function newId(): string {
  return randomText(16);
}

/** An unguessable token for links that grant access: 32 characters [A-Za-z0-9_-], 192 bits. */
export function newToken(): string {
  return randomText(24);
}

// No 0/O, 1/I/L, U: read aloud on the phone without mistakes.
const readable = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A number people can read out, such as `H-7K2M-9QXD` for the prefix H; not secret, unique by the table's index. */
export function newOrderNumber(prefix: string): string {
  const part = () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join("");
  return `${prefix}-${part()}-${part()}`;
}

let sequence = 0;

/** An id that sorts after the ones this process made before within the same moment; random at its end. */
export function newOrderedId(): string {
  sequence = (sequence + 1) % 36 ** 6;
  return `${sequence.toString(36).padStart(6, "0")}${randomText(10)}`;
}
