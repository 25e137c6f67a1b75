import { and, count, eq, isNull } from "drizzle-orm";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { permanentAddresses } from "#lib/sandbox/store/tables/account.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { findChain } from "#lib/sandbox/tokens/chains.ts";

export type PermanentAddress = typeof permanentAddresses.$inferSelect;

/** 1000 addresses per app id, and in v2 another 1000 for users (docs/protocol/v1.md §6.9). */
export const MAX_ADDRESSES = 1000;

type Owner = Pick<PermanentAddress, "kind" | "party" | "chain">;

/** A party's address on a chain, assigned at the first request; null beyond MAX_ADDRESSES. */
export function permanentAddress(
  sandbox: Sandbox,
  asked: Owner & Pick<PermanentAddress, "generation" | "notifyUrl">,
): PermanentAddress | null {
  const { store } = sandbox;
  const { kind, party, chain } = asked;
  const known = findPermanentAddress(sandbox, asked);
  if (known) return known;
  const made = store
    .select({ made: count() })
    .from(permanentAddresses)
    .where(eq(permanentAddresses.kind, kind))
    .get()?.made;
  if (made !== undefined && made >= MAX_ADDRESSES) return null;
  const before = addressesOf(sandbox, kind, party).filter((one) => one.unboundAt !== null).length;
  const owner = `${kind === "user" ? "wallet" : "user"} ${party}${before > 0 ? ` ${before}` : ""}`;
  const shared = asked.generation === "v2" && readSettings(store).v2EvmSharedAddress;
  const family = shared && findChain(chain)?.isEvm ? "ETH" : chain;
  return store
    .insert(permanentAddresses)
    .values({ ...asked, ...addressFor(owner, family) })
    .returning()
    .get();
}

/** The address that a party has on a chain now. */
export function findPermanentAddress(
  { store }: Sandbox,
  { kind, party, chain }: Owner,
): PermanentAddress | undefined {
  return store
    .select()
    .from(permanentAddresses)
    .where(
      and(
        eq(permanentAddresses.kind, kind),
        eq(permanentAddresses.party, party),
        eq(permanentAddresses.chain, chain),
        isNull(permanentAddresses.unboundAt),
      ),
    )
    .get();
}

/** Every address a party ever had, unbound ones too. */
export const addressesOf = (
  { store }: Sandbox,
  kind: Owner["kind"],
  party: string,
): PermanentAddress[] =>
  store
    .select()
    .from(permanentAddresses)
    .where(and(eq(permanentAddresses.kind, kind), eq(permanentAddresses.party, party)))
    .all();
