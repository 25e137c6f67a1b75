import { and, eq, isNull } from "drizzle-orm";
import type { PermanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deposits, permanentAddresses } from "#lib/sandbox/store/tables/account.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** Ends the use of an address, and of its siblings on other EVM chains; the next one asked for is new. */
export function unbind(
  sandbox: Sandbox,
  chain: string,
  address: string,
): Result<object, CallError> {
  const { store, clock } = sandbox;
  if (tokens.some((token) => token.chain === chain && token.memo)) return refuse(17002);
  const same = store
    .select()
    .from(permanentAddresses)
    .where(eq(permanentAddresses.chain, chain))
    .all()
    .filter((one) => one.address.toLowerCase() === address.toLowerCase());
  const [known] = same;
  if (!known) return refuse(17001, address);
  const bound = same.find(({ unboundAt }) => unboundAt === null);
  if (!bound) return refuse(17003, address);
  if (!wasUsed(sandbox, bound)) return refuse(17000, "nothing was ever paid to it");
  const family = siblings(sandbox, bound);
  const unboundAt = clock.now();
  for (const { id } of family)
    store.update(permanentAddresses).set({ unboundAt }).where(eq(permanentAddresses.id, id)).run();
  return ok({
    unbound: family.map((one) => ({ chain: one.chain, address: one.address })),
    unboundAt: Math.floor(unboundAt / 1000),
    userID: bound.kind === "user" ? bound.party : "",
    referenceID: bound.kind === "reference" ? bound.party : "",
  });
}

const wasUsed = ({ store }: Sandbox, { address }: PermanentAddress): boolean =>
  store.select().from(deposits).where(eq(deposits.address, address)).get() !== undefined;

function siblings({ store }: Sandbox, bound: PermanentAddress): PermanentAddress[] {
  const owned = and(
    eq(permanentAddresses.kind, bound.kind),
    eq(permanentAddresses.party, bound.party),
    isNull(permanentAddresses.unboundAt),
  );
  const { isEvm } = chainOf(bound.chain);
  return store
    .select()
    .from(permanentAddresses)
    .where(owned)
    .all()
    .filter(({ chain }) => chain === bound.chain || (isEvm && chainOf(chain).isEvm));
}
