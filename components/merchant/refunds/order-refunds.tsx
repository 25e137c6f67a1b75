import { PayoutTable } from "#components/merchant/refunds/payout-table.tsx";
import { RefundApproval } from "#components/merchant/refunds/refund-approval.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { OrderRefunds as Refunds } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant/refunds.ts";

const { order: t } = merchantRefundMessages;

type Props = { orderId: string; refunds: Refunds | null };

/** A part of an order's page: what is due back, the form that sends it, and the refunds so far. */
export function OrderRefunds({ orderId, refunds }: Props) {
  if (!refunds || refunds.lines.length + refunds.payouts.length === 0) return null;
  const { number, lines, payouts } = refunds;
  return (
    <Panel title={t.panel}>
      <div id="refunds" className="grid gap-6">
        {lines.map((line) => (
          <RefundApproval
            key={`${line.line.attemptId} ${line.line.crypto}`}
            orderId={orderId}
            {...line}
          />
        ))}
        {payouts.length > 0 ? (
          <PayoutTable
            caption={t.payouts}
            rows={payouts.map((payout) => ({ ...payout, orderId, number }))}
            isOfOneOrder
          />
        ) : null}
      </div>
    </Panel>
  );
}
