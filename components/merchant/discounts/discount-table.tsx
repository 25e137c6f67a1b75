import { DiscountState } from "#components/merchant/discounts/discount-state.tsx";
import {
  formatDiscount,
  formatPeriod,
  formatUses,
} from "#components/merchant/discounts/discount-text.ts";
import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import type { ListedDiscount } from "#lib/discounts/admin/queries.ts";
import { formatMoney } from "#lib/money.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

/** Codes with what they have cost so far. `now`: ms UTC. */
export function DiscountTable({ discounts, now }: { discounts: ListedDiscount[]; now: number }) {
  const columns: Column<ListedDiscount>[] = [
    {
      key: "code",
      header: t.code,
      heading: true,
      cell: ({ id, code }) => (
        <a href={`/merchant/discounts/${id}`} className="link font-mono">
          {code}
        </a>
      ),
    },
    {
      key: "state",
      header: t.state,
      cell: (discount) => <DiscountState discount={discount} now={now} />,
    },
    { key: "value", header: t.value, end: true, cell: formatDiscount },
    { key: "uses", header: t.uses, end: true, cell: formatUses },
    { key: "cost", header: t.cost, end: true, cell: ({ costMinor }) => formatMoney(costMinor) },
    { key: "period", header: t.period, cell: formatPeriod },
  ];
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={discounts}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t.empty}>{t.emptyHint}</EmptyState>}
    />
  );
}
