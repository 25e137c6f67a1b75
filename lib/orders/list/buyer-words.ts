import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import { buyerWords } from "#db/tables.ts";

/** More than any name has. */
const MAX_WORDS = 10;
const MAX_WORD_LENGTH = 100;

/** A text's words as the search compares them: small letters without accents, each once. */
export function searchWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    [...word].slice(0, MAX_WORD_LENGTH).join(""),
  );
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** Makes an order found by its buyer's name; an empty name makes it found no more. */
export async function indexBuyer(tx: Tx, orderId: string, name: string): Promise<void> {
  await tx.delete(buyerWords).where(eq(buyerWords.orderId, orderId));
  await indexNewBuyer(tx, orderId, name);
}

/** The same for an order that was not found by any name before. */
export async function indexNewBuyer(tx: Tx, orderId: string, name: string): Promise<void> {
  const rows = searchWords(name).map((word) => ({ word, orderId }));
  if (rows.length > 0) await insertWords(tx, rows);
}

const insertWords = preparedInsert(buyerWords);
