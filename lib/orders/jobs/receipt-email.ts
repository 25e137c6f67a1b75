import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLines } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { formatMoney } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";

export type Mail = { recipient: string; subject: string; text: string; html: string };

/** The receipt of a paid order as a letter, in plain text and in simple HTML. */
export async function composeReceipt(tx: Tx, order: Order, appUrl: string): Promise<Mail> {
  const lines = await tx.select().from(orderLines).where(eq(orderLines.orderId, order.id));
  const rows: [string, string][] = [
    ...lines.map((line): [string, string] => [
      `${line.quantity} × ${formatItem(line)}`,
      formatMoney(line.unitMinor * line.quantity),
    ]),
    ["Shipping", formatMoney(order.shippingMinor)],
    ["Total", formatMoney(order.totalMinor)],
  ];
  const link = `${appUrl}/orders/${order.token}`;
  const opening = `Thank you, ${order.address.name}. We received your payment for order ${order.number}.`;
  return {
    recipient: order.email,
    subject: `Receipt for order ${order.number}`,
    text: [
      opening,
      "",
      ...rows.map(([what, cents]) => `${what}: ${cents}`),
      "",
      `Your order: ${link}`,
    ].join("\n"),
    html: [
      `<p>${escapeHtml(opening)}</p><table>`,
      ...rows.map(
        ([what, cents]) => `<tr><td>${escapeHtml(what)}</td><td align="right">${cents}</td></tr>`,
      ),
      `</table><p><a href="${escapeHtml(link)}">Your order</a></p>`,
    ].join("\n"),
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
