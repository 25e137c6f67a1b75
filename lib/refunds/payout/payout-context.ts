import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attempts, payouts, refundAddresses, refunds } from "#db/tables.ts";
import type { Attempt, Refund } from "#lib/orders/ledger/facts.ts";
import type { RefundAddress } from "#lib/refunds/address/current-address.ts";
import type { Payout } from "#lib/refunds/payout/end-payout.ts";

/** A payout with its refund, where it goes, and the attempt whose money it is. */
export type PayoutContext = {
  payout: Payout;
  refund: Refund;
  address: RefundAddress;
  attempt: Attempt;
};

/** Throws Error for an unknown payout. */
export async function readPayout(
  read: Pick<Reader, "select">,
  payoutId: string,
): Promise<PayoutContext> {
  const [found] = await read
    .select({ payout: payouts, refund: refunds, address: refundAddresses, attempt: attempts })
    .from(payouts)
    .innerJoin(refunds, eq(refunds.payoutId, payouts.id))
    .innerJoin(refundAddresses, eq(refundAddresses.id, payouts.addressId))
    .innerJoin(attempts, eq(attempts.id, refunds.attemptId))
    .where(eq(payouts.id, payoutId));
  if (!found) throw new Error(`no payout ${payoutId}`);
  return found;
}
