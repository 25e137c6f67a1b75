import { and, count, eq } from "drizzle-orm";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { permanentAddresses } from "#lib/sandbox/store/tables.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";

export type PermanentAddress = typeof permanentAddresses.$inferSelect;

/** Protocol notes §6.9: 1000 to an app id. */
export const MAX_ADDRESSES = 1000;

/** The address that stays with a user on a chain, made at the first asking; null when there are too many. */
export function permanentAddress(
  sandbox: Sandbox,
  asked: { userId: string; chain: string; notifyUrl: string },
): PermanentAddress | null {
  const { store } = sandbox;
  const { userId, chain } = asked;
  const known = findPermanentAddress(sandbox, userId, chain);
  if (known) return known;
  const [row] = store.select({ made: count() }).from(permanentAddresses).all();
  if (row && row.made >= MAX_ADDRESSES) return null;
  const values = { ...asked, ...addressFor(`user ${userId}`, chain) };
  return store.insert(permanentAddresses).values(values).returning().get();
}

export function findPermanentAddress(
  { store }: Sandbox,
  userId: string,
  chain: string,
): PermanentAddress | undefined {
  return store
    .select()
    .from(permanentAddresses)
    .where(and(eq(permanentAddresses.userId, userId), eq(permanentAddresses.chain, chain)))
    .get();
}
