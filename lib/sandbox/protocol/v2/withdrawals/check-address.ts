import { eq } from "drizzle-orm";
import type { Code } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { permanentAddresses } from "#lib/sandbox/store/tables/account.ts";
import { locks } from "#lib/sandbox/store/tables/orders.ts";
import { isAddressOn } from "#lib/sandbox/tokens/address-format.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";

type Destination = { chain: string; address: string; memo: string };

/** Why nothing can be sent to an address, as a code; or null. */
export function addressProblem(sandbox: Sandbox, destination: Destination): Code | null {
  const { chain, address, memo } = destination;
  if (!isAddressOn(chainOf(chain).chain, address)) return 14007;
  const takesMemo = tokens.some((token) => token.chain === chain && token.memo);
  if (takesMemo && memo === "") return 14003;
  if (!takesMemo && memo !== "") return 14009;
  return isOwn(sandbox, address) ? 14008 : null;
}

/** Whether it is a deposit address of the merchant's own. */
function isOwn({ store }: Sandbox, address: string): boolean {
  const ofOrder = store.select().from(locks).where(eq(locks.address, address)).get();
  if (ofOrder) return true;
  const kept = eq(permanentAddresses.address, address);
  return store.select().from(permanentAddresses).where(kept).get() !== undefined;
}
