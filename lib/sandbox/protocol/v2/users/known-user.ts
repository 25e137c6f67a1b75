import { and, eq, or } from "drizzle-orm";
import { addressesOf } from "#lib/sandbox/account/permanent-address.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { transfers } from "#lib/sandbox/store/tables/wallets.ts";
import { ok, type Result } from "#lib/shared/result.ts";

/** A user comes into being with an address or a transfer; the merchant, under its app id, always is. */
function exists(sandbox: Sandbox, userId: string): boolean {
  if (userId === sandbox.credentials.v2.appId) return true;
  if (addressesOf(sandbox, "user", userId).length > 0) return true;
  const took = or(and(eq(transfers.toUserId, userId)), eq(transfers.fromUserId, userId));
  return sandbox.store.select().from(transfers).where(took).get() !== undefined;
}

/** Who spends must exist. */
export const spender = (sandbox: Sandbox, userId: string): Result<null, CallError> =>
  exists(sandbox, userId) ? ok(null) : refuse(11015, userId);

/** Who is asked about need not, unless a setting says so. */
export function reader(sandbox: Sandbox, userId: string): Result<null, CallError> {
  return readSettings(sandbox.store).v2UnknownUser === "zero" ? ok(null) : spender(sandbox, userId);
}
