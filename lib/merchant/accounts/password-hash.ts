import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { createMutex } from "#lib/shared/concurrency/mutex.ts";
import { singleton } from "#lib/shared/singleton.ts";

// OWASP's parameters for scrypt with 64 MiB. Not Argon2: Node's own needs a newer Node than the shop does.
const COST = 2 ** 16;
const BLOCK_SIZE = 8;
const PARALLEL = 2;
const KEY_BYTES = 32;
const MAX_MEMORY = 256 * 1024 * 1024;

// One at a time: guesses in parallel must not take the shop's memory.
const hashing = singleton("password-hashing", () => ({ mutex: createMutex() }));

/** `scrypt$cost$blockSize$parallel$salt$key`, the last two in base64url; `cost` is a power of two. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLEL };
  const key = await derive(password, salt, options);
  return ["scrypt", cost, BLOCK_SIZE, PARALLEL, encode(salt), encode(key)].join("$");
}

/** Whether `password` has this hash. False for a hash that is damaged. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, cost, blockSize, parallel, salt = "", key = ""] = hash.split("$");
  const expected = Buffer.from(key, "base64url");
  if (kind !== "scrypt" || expected.length !== KEY_BYTES) return false;
  const options = { N: Number(cost), r: Number(blockSize), p: Number(parallel) };
  const given = await derive(password, Buffer.from(salt, "base64url"), options);
  return timingSafeEqual(given, expected);
}

let decoy: Promise<string> | undefined;

/** Takes as long as verifyPassword and never succeeds: an unknown account must not answer faster. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword(encode(randomBytes(16)));
  await verifyPassword(password, await decoy);
  return false;
}

const encode = (bytes: Buffer) => bytes.toString("base64url");

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const work = () =>
    new Promise<Buffer>((resolve, reject) =>
      scrypt(
        password.normalize("NFKC"),
        salt,
        KEY_BYTES,
        { ...options, maxmem: MAX_MEMORY },
        (error, key) => (error ? reject(error) : resolve(key)),
      ),
    );
  return hashing.mutex("scrypt", work);
}
