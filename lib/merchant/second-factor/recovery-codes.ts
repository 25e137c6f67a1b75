import { createHash, randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { recoveryCodes } from "#db/tables.ts";

const COUNT = 10;
const LENGTH = 10;
// No 0/o, 1/l/i, u.
const READABLE = "23456789abcdefghjkmnpqrstvwxyz";

const normalize = (code: string) => code.toLowerCase().replace(/[^0-9a-z]/g, "");

// 49 random bits, used once and with a delay between tries: a fast hash is enough.
const hashCode = (code: string) => createHash("sha256").update(normalize(code)).digest("base64url");

function newCode(): string {
  const text = Array.from({ length: LENGTH }, () => READABLE[randomInt(READABLE.length)]).join("");
  return `${text.slice(0, LENGTH / 2)}-${text.slice(LENGTH / 2)}`;
}

/** Replaces an account's codes; returns the new ones, which are shown once and stored as hashes. */
export async function replaceRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ staffId, codeHash: hashCode(code) })));
  return codes;
}

/** Uses a code up; false when there is no such unused one. */
export async function redeemRecoveryCode(
  tx: Tx,
  staffId: string,
  code: string,
  nowMs: number,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: nowMs })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, hashCode(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ staffId: recoveryCodes.staffId });
  return used.length > 0;
}

/** How many codes of an account are unused. */
export function countRecoveryCodes(read: Reader, staffId: string): Promise<number> {
  return read.$count(
    recoveryCodes,
    and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)),
  );
}
