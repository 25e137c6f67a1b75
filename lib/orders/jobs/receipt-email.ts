import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLines } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { formatMoney, formatPercent } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { checkoutMessages } from "#messages/checkout.ts";
import { discountMessages } from "#messages/discounts.ts";
import { orderMessages } from "#messages/order.ts";

const { email: t } = orderMessages;

export type Mail = { recipient: string; subject: string; text: string; html: string };

/** The receipt of a paid order as plain text and simple HTML. */
export async function composeReceipt(tx: Tx, order: Order, appUrl: string): Promise<Mail> {
  const lines = await tx.select().from(orderLines).where(eq(orderLines.orderId, order.id));
  const rows: [string, string][] = [
    ...lines.map((line): [string, string] => [
      `${line.quantity} × ${formatItem(line)}`,
      formatMoney(line.unitMinor * line.quantity),
    ]),
    ...totalRows(
      order,
      lines.some((line) => line.requiresShipping),
    ),
  ];
  const link = `${appUrl}/orders/${order.token}`;
  const opening = t.receiptOpening(order.address.name, order.number);
  return {
    recipient: order.email,
    subject: t.receiptSubject(order.number),
    text: [
      opening,
      "",
      ...rows.map(([what, price]) => `${what}: ${price}`),
      "",
      `${t.yourOrder}: ${link}`,
    ].join("\n"),
    html: [
      `<p>${escapeHtml(opening)}</p><table>`,
      ...rows.map(
        ([what, price]) =>
          `<tr><td>${escapeHtml(what)}</td><td align="right">${escapeHtml(price)}</td></tr>`,
      ),
      `</table><p><a href="${escapeHtml(link)}">${escapeHtml(t.yourOrder)}</a></p>`,
    ].join("\n"),
  };
}

/** Discount, shipping, total and the taxes in it; of goods that nobody ships no shipping. */
function totalRows(order: Order, ships: boolean): [string, string][] {
  const { discountCode, discountMinor, shippingMethod, shippingMinor, totalMinor, taxes } = order;
  const rows: [string, string][] = [];
  if (discountMinor > 0)
    rows.push([discountMessages.withCode(discountCode ?? ""), `−${formatMoney(discountMinor)}`]);
  const method = shippingMethod ? ` (${shippingMethod.name})` : "";
  if (ships) rows.push([`${orderMessages.lines.shipping}${method}`, formatMoney(shippingMinor)]);
  rows.push([orderMessages.lines.total, formatMoney(totalMinor)]);
  for (const { name, basisPoints, taxMinor } of taxes)
    rows.push([
      checkoutMessages.includedTax(name, formatPercent(basisPoints)),
      formatMoney(taxMinor),
    ]);
  return rows;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
