import type { orderLines } from "#db/tables.ts";
import { formatAddress } from "#lib/address/format-address.ts";
import { formatItem, type LineOption } from "#lib/catalog/format-options.ts";
import type { Block } from "#lib/mail/render/block.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { totalMessages } from "#messages/checkout/totals.ts";

export type Line = typeof orderLines.$inferSelect;

type Row = Extract<Block, { kind: "rows" }>["rows"][number];

type Words = { items: string; shipping: string; total: string; shippingTo: string };

/** What was bought and what it costs. */
export function itemsBlock(order: Order, lines: Line[], words: Words): Block {
  const rows = lines.map((line) => ({
    text: quantityOf(line),
    amount: formatMoney(line.unitMinor * line.quantity),
  }));
  return { kind: "rows", heading: words.items, rows: [...rows, ...totalRows(order, lines, words)] };
}

/** Discount, shipping, total and the taxes in it; of goods that nobody ships no shipping. */
function totalRows(order: Order, lines: Line[], words: Words): Row[] {
  const { discountCode, discountMinor, shippingMethod, shippingMinor, totalMinor, taxes } = order;
  const rows: Row[] = [];
  if (discountMinor > 0)
    rows.push({
      text: totalMessages.withCode(discountCode ?? ""),
      amount: `−${formatMoney(discountMinor)}`,
    });
  const method = shippingMethod ? ` (${shippingMethod.name})` : "";
  if (isShipped(lines))
    rows.push({ text: `${words.shipping}${method}`, amount: formatMoney(shippingMinor) });
  rows.push({ text: words.total, amount: formatMoney(totalMinor), total: true });
  for (const { name, basisPoints, taxMinor } of taxes)
    rows.push({
      text: totalMessages.includedTax(name, formatPercent(basisPoints)),
      amount: formatMoney(taxMinor),
    });
  return rows;
}

/** Whether any of it is sent by post. */
export const isShipped = (lines: Line[]) => lines.some((line) => line.requiresShipping);

/** "2 × First Ferry (40×50 cm, Oak)". */
export const quantityOf = (line: { title: string; options: LineOption[]; quantity: number }) =>
  `${line.quantity} × ${formatItem(line)}`;

/** Where it goes; nothing for goods that nobody ships. */
export function addressBlocks({ address }: Order, lines: Line[], words: Words): Block[] {
  if (!isShipped(lines)) return [];
  return [{ kind: "lines", heading: words.shippingTo, lines: formatAddress(address) }];
}
