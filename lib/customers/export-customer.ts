import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { emails, orderLines, orderNotes, payments, refunds, shipments } from "#db/tables.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { ordersOf } from "#lib/customers/find-customer.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import shop from "#shop/shop.ts";

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Everything that is stored about the person behind an e-mail address, for that person; amounts as decimal strings. */
export async function exportCustomer(read: Reader, email: string) {
  const found = await ordersOf(read, email);
  const ids = found.map(({ id }) => id);
  const of = async <Row extends { orderId: string | null }>(rows: Promise<Row[]>) =>
    Map.groupBy(await rows, (row) => row.orderId ?? "");
  const lines = await of(read.select().from(orderLines).where(inArray(orderLines.orderId, ids)));
  const paid = await of(read.select().from(payments).where(inArray(payments.orderId, ids)));
  const returned = await of(read.select().from(refunds).where(inArray(refunds.orderId, ids)));
  const parcels = await of(read.select().from(shipments).where(inArray(shipments.orderId, ids)));
  const notes = await of(read.select().from(orderNotes).where(inArray(orderNotes.orderId, ids)));
  const letters = await of(read.select().from(emails).where(inArray(emails.orderId, ids)));
  return {
    email,
    currency: shop.currency,
    orders: found.map((order) => ({
      number: order.number,
      placedAt: iso(order.createdAt),
      state: order.state,
      email: order.email,
      address: order.address,
      note: order.note,
      items: (lines.get(order.id) ?? []).map((line) => ({
        item: formatItem(line),
        quantity: line.quantity,
        price: formatDecimalPrice(line.unitMinor),
      })),
      shipping: formatDecimalPrice(order.shippingMinor),
      total: formatDecimalPrice(order.totalMinor),
      payments: (paid.get(order.id) ?? []).map(({ txid, chain, crypto, amount, paidAt }) => ({
        txid,
        chain,
        crypto,
        amount,
        paidAt: iso(paidAt),
      })),
      refunds: (returned.get(order.id) ?? []).map(
        ({ txid, chain, crypto, amount, refundedAt }) => ({
          txid,
          chain,
          crypto,
          amount,
          refundedAt: iso(refundedAt),
        }),
      ),
      shipments: (parcels.get(order.id) ?? []).map(({ carrier, trackingNumber, shippedAt }) => ({
        carrier,
        trackingNumber,
        shippedAt: iso(shippedAt),
      })),
      notes: (notes.get(order.id) ?? []).map(({ text, at }) => ({ text, at: iso(at) })),
      emails: (letters.get(order.id) ?? []).map(({ kind, subject, text, createdAt, sentAt }) => ({
        kind,
        subject,
        text,
        writtenAt: iso(createdAt),
        sentAt: iso(sentAt),
      })),
    })),
  };
}
