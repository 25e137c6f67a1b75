import { eq } from "drizzle-orm";
import { listPage } from "#lib/sandbox/protocol/v2/list-page.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { orders, payments, refunds } from "#lib/sandbox/store/tables/orders.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** Refunds of risky money, which a merchant makes on the dashboard, newest first. */
export function riskyRefundPage(
  sandbox: Sandbox,
  asked: Parameters<typeof listPage>[1] & { recordIds?: string[] | undefined },
) {
  const rows = sandbox.store
    .select()
    .from(refunds)
    .innerJoin(orders, eq(orders.merchantOrderId, refunds.merchantOrderId))
    .innerJoin(payments, eq(payments.merchantOrderId, refunds.merchantOrderId))
    .where(eq(payments.risky, true))
    .all()
    .filter(
      ({ orders: order, refunds: refund }) =>
        order.generation === "v2" &&
        (asked.recordIds === undefined || asked.recordIds.includes(refund.recordId)),
    );
  return listPage(sandbox, asked, {
    rows,
    idOf: ({ refunds: { recordId } }) => recordId,
    timeOf: ({ refunds: { refundedAt } }) => refundedAt,
  });
}

type Row = {
  refunds: typeof refunds.$inferSelect;
  payments: typeof payments.$inferSelect;
};

/** A risky refund as the API has it (docs/protocol/v2.md §5.7). */
export function riskyRefundView({ refunds: refund, payments: payment }: Row): object {
  const token = tokenOf(refund.tokenId);
  const { coinNumber: coinId, crypto: coinSymbol } = token;
  return {
    recordId: refund.recordId,
    coinId,
    coinSymbol,
    chain: token.chain,
    orderId: refund.merchantOrderId,
    toAddress: refund.address,
    toMemo: "",
    amount: refund.amount,
    txId: refund.txid,
    status: refund.status === "success" ? "Success" : "Failed",
    fee: { coinId, coinSymbol, amount: refund.networkFee },
    fromDeposit: [{ recordId: payment.recordId }],
    createdAt: Math.floor(refund.refundedAt / 1000),
  };
}
