import { Badge } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import type { OrderView, PaymentView, RefundView } from "#lib/orders/view/order-view.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { orderMessages } from "#messages/order/order.ts";

const { transfers: t } = orderMessages;

/** Payments, and refunds made on the gateway's dashboard, with their transaction ids. */
export function Transfers({ order }: { order: Pick<OrderView, "payments" | "refunds"> }) {
  // Those that the shop pays itself have a section of their own.
  const refunds = order.refunds.filter(({ payoutId }) => payoutId === null);
  if (order.payments.length + refunds.length === 0) return <p className="text-muted">{t.none}</p>;
  return (
    <ul className="border-t border-line">
      {order.payments.map((payment) => (
        <li
          key={`${payment.txid} ${payment.paidAt} ${payment.amount}`}
          className="border-b border-line py-3"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="figures">
              {/* Announced without an amount: the gateway is being asked. */}
              {payment.amount === "0"
                ? payment.crypto
                : formatToken(payment.amount, payment.crypto)}
            </span>
            <Badge tone={paymentTone(payment)}>{paymentLabel(payment)}</Badge>
          </p>
          <Txid chain={payment.chain} txid={payment.txid} />
        </li>
      ))}
      {refunds.map((refund) => (
        <li
          key={`${refund.txid} ${refund.refundedAt} ${refund.amount}`}
          className="border-b border-line py-3"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="figures">−{formatToken(refund.amount, refund.crypto)}</span>
            <Badge tone={refund.status === "failed" ? "bad" : "info"}>{refundLabel(refund)}</Badge>
          </p>
          <p className="text-label text-muted">
            {t.sentToYou(
              formatToken(refund.received, refund.crypto),
              formatToken(refund.networkFee, refund.crypto),
            )}
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
      {networkName(chain)}:{" "}
      <span className="break-all font-mono text-xs">{txid || t.notOnNetwork}</span>
    </p>
  );
}

function paymentTone({ status, confirmed, risky }: PaymentView) {
  if (status === "failed") return "bad";
  return confirmed && !risky ? "good" : "info";
}

function paymentLabel({ status, confirmed, risky, late }: PaymentView): string {
  if (status === "failed") return t.failed;
  if (risky) return t.heldForReview;
  if (confirmed) return late ? t.confirmedLate : t.confirmed;
  return status === "success" ? t.verifying : t.confirming;
}

function refundLabel({ status }: RefundView): string {
  if (status === "success") return t.refunded;
  return status === "failed" ? t.refundFailed : t.refundInProgress;
}
