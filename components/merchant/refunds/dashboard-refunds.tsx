import { Badge, type Tone } from "#components/ui/notice.tsx";
import { formatToken } from "#lib/money.ts";
import { networkName } from "#lib/payments/wallet/networks.ts";
import type { OrderRefunds } from "#lib/refunds/queries.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const t = merchantRefundMessages.dashboard;

type Refund = OrderRefunds["onDashboard"][number];

const tones: Record<Refund["status"], Tone> = {
  pending: "info",
  processing: "info",
  success: "good",
  failed: "bad",
};

/** An order's refunds that were made on the gateway's own dashboard. */
export function DashboardRefunds({ refunds }: { refunds: Refund[] }) {
  if (refunds.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-sans text-body font-medium">{t.title}</h3>
      <ul className="grid gap-3 divide-y divide-line [&>*+*]:pt-3">
        {refunds.map(({ id, amount, crypto, chain, txid, status, refundedAt }) => (
          <li key={id}>
            <p className="figures flex flex-wrap justify-between gap-x-4">
              <span>
                {formatToken(amount, crypto)} <Badge tone={tones[status]}>{t.states[status]}</Badge>
              </span>
              <span className="text-label text-muted">{formatDateTime(refundedAt)}</span>
            </p>
            <p className="mt-1 break-all text-label text-muted">
              {networkName(chain)} <span className="font-mono text-xs">{txid}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
