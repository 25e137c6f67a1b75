import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLines } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { formatMoney } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
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
    [orderMessages.lines.shipping, formatMoney(order.shippingMinor)],
    [orderMessages.lines.total, formatMoney(order.totalMinor)],
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
