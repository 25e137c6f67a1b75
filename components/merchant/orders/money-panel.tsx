import { PaymentList } from "#components/merchant/orders/payment-list.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

/** What was due, what arrived, and which payment counts. */
export function MoneyPanel({ evidence }: { evidence: Evidence }) {
  const { order, settlement, facts } = evidence;
  const { paidMinor, restMinor, overpaidMinor, refundedMinor } = settlement;
  const rows: [string, number][] = [
    [t.page.due, order.totalMinor],
    [t.page.received, paidMinor],
    [t.page.stillDue, restMinor],
    ...(overpaidMinor > 0 ? [[t.page.excess, overpaidMinor] as [string, number]] : []),
    ...(refundedMinor > 0 ? [[t.page.refunded, refundedMinor] as [string, number]] : []),
  ];
  return (
    <Panel title={t.page.money}>
      <dl className="figures grid grid-cols-[1fr_auto] gap-y-1">
        {rows.map(([name, minor]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right">{formatMoney(minor)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mb-2 mt-5 font-sans text-body font-medium">{t.page.payments}</h3>
      <PaymentList facts={facts} />
    </Panel>
  );
}
