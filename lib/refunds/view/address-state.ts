import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import type { RefundAddressView } from "#lib/refunds/view/refund-view.ts";

/** How far an address has come at `now` (ms UTC). */
export function addressState(
  { confirmedAt, expiresAt }: Pick<RefundAddress, "confirmedAt" | "expiresAt">,
  now: number,
): RefundAddressView["state"] {
  if (confirmedAt !== null) return "confirmed";
  return expiresAt > now ? "unconfirmed" : "expired";
}
