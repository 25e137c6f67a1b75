import { AskAddressForm } from "#components/merchant/refunds/ask-address-form.tsx";
import { DashboardRefunds } from "#components/merchant/refunds/dashboard-refunds.tsx";
import { PayoutTable } from "#components/merchant/refunds/payout-table.tsx";
import { RefundLine } from "#components/merchant/refunds/refund-line.tsx";
import { RestockForm } from "#components/merchant/refunds/restock-form.tsx";
import { Disclosure } from "#components/merchant/ui/disclosure.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { OrderRefunds as Refunds } from "#lib/refunds/queries.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const { order: t, restock } = merchantRefundMessages;

type Props = { orderId: string; refunds: Refunds | null };

/** A part of an order's page: what can go back and why, where to, and what became of it. */
export function OrderRefunds({ orderId, refunds }: Props) {
  if (!refunds) return null;
  const { lines, payouts, onDashboard, returnable, askedAt } = refunds;
  const isDue = lines.some(({ line }) => line.dueMinor > 0);
  const canAsk = lines.some(({ address, canGive }) => canGive && address?.state !== "confirmed");
  const forms = (
    <div className="grid gap-6">
      {lines.map((refund) => (
        <RefundLine
          key={`${refund.line.attemptId} ${refund.line.crypto}`}
          orderId={orderId}
          {...refund}
        />
      ))}
      {canAsk ? <AskAddressForm orderId={orderId} askedAt={askedAt} /> : null}
    </div>
  );
  return (
    <Panel title={t.panel}>
      <div id="refunds" className="grid scroll-mt-4 gap-6">
        {isDue ? (
          forms
        ) : (
          <div>
            <p className="text-muted">{t.nothingDue}</p>
            {lines.length > 0 ? (
              <Disclosure summary={t.anyway} isOpen={askedAt !== null}>
                {forms}
              </Disclosure>
            ) : null}
          </div>
        )}
        {returnable.length > 0 ? (
          <Disclosure summary={restock.title}>
            <RestockForm orderId={orderId} lines={returnable} />
          </Disclosure>
        ) : null}
        {payouts.length > 0 ? (
          <PayoutTable caption={t.payouts} rows={payouts} isOfOneOrder />
        ) : null}
        <DashboardRefunds refunds={onDashboard} />
      </div>
    </Panel>
  );
}
