import { Stat } from "#components/merchant/ui/stat.tsx";
import type { OpenMoney } from "#lib/merchant/overview/read-open-money.ts";
import { formatMoney } from "#lib/money.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

type Props = {
  reviews: number;
  toShip: number;
  money: { awaited: OpenMoney; late: OpenMoney; excess: OpenMoney };
};

/** What is to do, and the money that waits. */
export function Figures({ reviews, toShip, money }: Props) {
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-5">
      <Stat label={t.reviews} value={reviews} href="/merchant/orders?review=1" />
      <Stat label={t.toShip} value={toShip} href="/merchant/shipping" />
      <Money label={t.awaited} money={money.awaited} />
      <Money label={t.late} money={money.late} />
      <Money label={t.excess} money={money.excess} />
    </dl>
  );
}

function Money({ label, money }: { label: string; money: OpenMoney }) {
  const orders = t.ordersIn(money.orders);
  return (
    <Stat
      label={label}
      value={formatMoney(money.minor)}
      note={money.more ? t.atLeast(orders) : orders}
    />
  );
}
