import type { RefundView } from "#lib/refunds/view/refund-view.ts";

/**
 * What a shopper's refund waits for. give: an address of theirs; confirm: the mailed link; review: the merchant;
 * contact: it can't be sent from here; sending and sent: it left.
 */
export type RefundStep = "give" | "confirm" | "review" | "contact" | "sending" | "sent";

type Facts = {
  takesAddress: { crypto: string }[];
  options: unknown[];
  addresses: Pick<RefundView["addresses"][number], "crypto" | "state">[];
  payouts: Pick<RefundView["payouts"][number], "status" | "endedAt">[];
};

/** The next step of an order's refund; null where nothing goes back. */
export function refundStep(refund: Facts | null): RefundStep | null {
  if (!refund) return null;
  const { takesAddress, options, addresses, payouts } = refund;
  if (takesAddress.length > 0) {
    if (options.length === 0) return "contact";
    const states = takesAddress.map(
      ({ crypto }) => addresses.findLast((one) => one.crypto === crypto)?.state ?? "expired",
    );
    if (states.includes("expired")) return "give";
    return states.includes("unconfirmed") ? "confirm" : "review";
  }
  if (payouts.some(({ endedAt }) => endedAt === null)) return "sending";
  return payouts.some(({ status }) => status === "success") ? "sent" : null;
}
