import { Badge } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import type { OrderView, PaymentView, RefundView } from "#lib/orders/view/order-view.ts";

/** Payments and refunds with their transaction ids. */
export function Transfers({ order }: { order: Pick<OrderView, "payments" | "refunds"> }) {
  if (order.payments.length + order.refunds.length === 0)
    return <p className="text-muted">No payments yet.</p>;
  return (
    <ul className="border-t border-line">
      {order.payments.map((payment) => (
        <li
          key={`${payment.txid} ${payment.paidAt} ${payment.amount}`}
          className="border-b border-line py-3"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="figures">{formatToken(payment.amount, payment.crypto)}</span>
            <Badge tone={payment.confirmed ? "good" : payment.status === "failed" ? "bad" : "info"}>
              {paymentLabel(payment)}
            </Badge>
          </p>
          <Txid chain={payment.chain} txid={payment.txid} />
        </li>
      ))}
      {order.refunds.map((refund) => (
        <li
          key={`${refund.txid} ${refund.refundedAt} ${refund.amount}`}
          className="border-b border-line py-3"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="figures">−{formatToken(refund.amount, refund.crypto)}</span>
            <Badge tone={refund.status === "failed" ? "bad" : "info"}>{refundLabel(refund)}</Badge>
          </p>
          <p className="text-label text-muted">
            {formatToken(refund.received, refund.crypto)} sent to you; network fee{" "}
            {formatToken(refund.networkFee, refund.crypto)}.
          </p>
          <Txid chain={refund.chain} txid={refund.txid} />
        </li>
      ))}
    </ul>
  );
}

function Txid({ chain, txid }: { chain: string; txid: string }) {
  return (
    <p className="mt-1 text-label text-muted">
      {chain}:{" "}
      <span className="break-all font-mono text-xs">{txid || "not on the network yet"}</span>
    </p>
  );
}

function paymentLabel({ status, confirmed, late }: PaymentView): string {
  if (status === "failed") return "Failed";
  if (confirmed) return late ? "Confirmed, late" : "Confirmed";
  return status === "success" ? "Verifying" : "Confirming";
}

function refundLabel({ status }: RefundView): string {
  if (status === "success") return "Refunded";
  return status === "failed" ? "Refund failed" : "Refund in progress";
}
