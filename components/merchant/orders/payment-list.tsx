import { Badge } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { counts, isLate } from "#lib/orders/ledger/facts.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantPaymentMessages as t } from "#messages/merchant/orders/payments.ts";

type Facts = Evidence["facts"];
type Payment = Facts["payments"][number];

/** Each payment with whether it counts, and why not. */
export function PaymentList({ facts }: { facts: Facts }) {
  if (facts.payments.length === 0) return <p className="text-muted">{t.none}</p>;
  const isPaymentLate = (payment: Payment) => {
    const attempt = facts.attempts.find(({ id }) => id === payment.attemptId);
    return attempt !== undefined && isLate(payment, attempt);
  };
  return (
    <ul className="grid gap-3 divide-y divide-line [&>*+*]:pt-3">
      {facts.payments.map((payment) => (
        <li key={payment.id}>
          <p className="figures flex flex-wrap justify-between gap-x-4">
            <span>
              {payment.amount === "0"
                ? payment.crypto
                : formatToken(payment.amount, payment.crypto)}
            </span>
            <span className="text-label text-muted">{formatDateTime(payment.paidAt)}</span>
          </p>
          <p className="mt-1 flex flex-wrap gap-1.5">
            <Badge tone={counts(payment) ? "good" : "warn"} className="whitespace-normal">
              {standingOf(payment)}
            </Badge>
            {isPaymentLate(payment) ? <Badge tone="warn">{t.late}</Badge> : null}
          </p>
          <p className="mt-1 break-all text-label text-muted">
            {networkName(payment.chain)} <span className="font-mono text-xs">{payment.txid}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function standingOf(payment: Payment): string {
  if (counts(payment)) return t.counted;
  if (payment.status === "failed") return t.failed;
  return payment.risky ? t.risky : t.notConfirmed;
}
