import { Panel } from "#components/merchant/ui/panel.tsx";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { isIncoming } from "#lib/orders/ledger/facts.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

/** Why an order is in its state, in sentences. `now`: ms UTC. */
export function WhyPanel({ evidence, now }: { evidence: Evidence; now: number }) {
  const { order, settlement, facts } = evidence;
  const lastEnd = Math.max(
    order.createdAt,
    ...facts.attempts.map(({ gatewayExpiresAt, expiresAt }) => gatewayExpiresAt ?? expiresAt),
  );
  const sentences = [
    t.states[settlement.state]({
      due: formatMoney(order.totalMinor),
      paid: formatMoney(settlement.paidMinor),
      rest: formatMoney(settlement.restMinor),
      excess: formatMoney(settlement.overpaidMinor),
      until: formatDateTime(lastEnd),
    }),
    facts.payments.some((payment) => isIncoming(payment, now)) && t.incoming,
    stockSentence(order),
    order.cancelledAt !== null && t.cancelledWhy(formatDateTime(order.cancelledAt)),
  ];
  return (
    <Panel title={t.page.why}>
      <p className="text-body">{sentences.filter(Boolean).join(" ")}</p>
    </Panel>
  );
}

function stockSentence({ stock, reservedUntil }: Evidence["order"]): string {
  if (stock !== "reserved") return t.stock[stock];
  return reservedUntil === null
    ? t.stock.reservedForGood
    : t.stock.reserved(formatDateTime(reservedUntil));
}
