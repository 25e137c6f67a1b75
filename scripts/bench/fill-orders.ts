import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  attempts,
  buyerWords,
  jobs,
  orderEvents,
  orderLines,
  orders,
  payments,
  products,
  shipmentLines,
  shipments,
  variants,
} from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import { searchWords } from "#lib/orders/list/buyer-words.ts";
import { refundDueMinor } from "#lib/refunds/due-back.ts";
import { makeOrder } from "./make-order.ts";

const BATCH = 500;
const VARIANT = "bench";

/** Writes `count` orders of a year with their lines, attempts, payments, jobs and parcels, as a busy shop has them. */
export async function fillOrders(db: Database, count: number, now: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
  const held = { reserved: 0, sold: 0, released: 0 };
  for (let start = 0; start < count; start += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) =>
      makeOrder(start + i, count, now),
    );
    for (const { order } of made) held[order.stock]++;
    await write(db, made);
    // Other work of the process comes between two batches.
    await new Promise(setImmediate);
  }
  const { reserved, sold } = held;
  await db.write(async (tx) => {
    const available = -reserved - sold;
    await tx.update(variants).set({ reserved, sold, available }).where(eq(variants.id, VARIANT));
  });
}

type Made = ReturnType<typeof makeOrder>;

async function write(db: Database, made: Made[]): Promise<void> {
  const shipped = made.filter(({ shippedAt }) => shippedAt !== null);
  await db.write(async (tx) => {
    await tx.insert(orders).values(made.map(withRefund));
    await tx
      .insert(orderLines)
      .values(
        made.map(({ order }) => ({ ...line, orderId: order.id, unitMinor: order.totalMinor })),
      );
    await tx.insert(attempts).values(made.map(({ attempt }) => attempt));
    await tx.insert(payments).values(made.flatMap(({ payment }) => payment ?? []));
    await tx.insert(jobs).values(made.flatMap((one) => one.jobs));
    await tx.insert(orderEvents).values(made.flatMap(eventsOf));
    if (shipped.length > 0) {
      await tx.insert(shipments).values(shipped.map(parcelOf));
      await tx
        .insert(shipmentLines)
        .values(
          shipped.map((one) => ({ shipmentId: parcelOf(one).id, variantId: VARIANT, quantity: 1 })),
        );
    }
    await tx
      .insert(buyerWords)
      .values(
        made.flatMap(({ order: { id, address } }) =>
          searchWords(address.name).map((word) => ({ word, orderId: id })),
        ),
      );
  });
}

/** An order with what can be refunded of its money, as the shop itself reckons it. */
function withRefund({ order, attempt, payment }: Made): typeof orders.$inferInsert {
  const facts = {
    attempts: [{ ...unset, ...attempt }],
    payments: payment ? [payment] : [],
    refunds: [],
  };
  const due = refundDueMinor({ ...order, cancelledAt: null }, facts, order.updatedAt);
  return { ...order, refundDueMinor: due };
}

const unset = {
  currency: "USD",
  api: "v1" as const,
  paymentUrl: null,
  tokenId: null,
  address: null,
  memo: null,
  crypto: null,
  network: null,
  tokenAmount: null,
  error: null,
  gatewayExpiresAt: null,
  nextCheckAt: null,
  checks: 0,
  checkedAt: null,
};

const eventsOf = ({ order: { id, createdAt, state, updatedAt } }: Made) => {
  const event = (at: number, kind: string, data = {}) => ({
    id: newOrderedId(),
    orderId: id,
    at,
    kind,
    data,
  });
  return [
    event(createdAt, "placed"),
    event(createdAt, "payment-page-opened"),
    event(updatedAt, "state-changed", { from: "Awaiting payment", to: state }),
  ];
};

const parcelOf = ({ order, shippedAt }: Made) => ({
  id: `s-${order.id}`,
  orderId: order.id,
  carrier: "other",
  trackingNumber: "",
  trackingUrl: "",
  shippedAt: shippedAt ?? 0,
});

const line = {
  variantId: VARIANT,
  slug: "bench",
  title: "Bench",
  options: [],
  sku: "",
  quantity: 1,
};

const product = {
  id: VARIANT,
  slug: "bench",
  title: "Bench",
  description: "",
  status: "active" as const,
  vendor: "",
  tags: [],
  specifications: [],
  options: [],
  seoTitle: "",
  seoDescription: "",
  fromMinor: 0,
  position: 0,
  createdAt: 0,
};

const variant = {
  id: VARIANT,
  productId: VARIANT,
  slug: "",
  option1: "",
  option2: "",
  option3: "",
  position: 0,
  sku: "",
  barcode: "",
  priceMinor: 0,
  weightGrams: 0,
  policy: "continue" as const,
  initial: 0,
  available: 0,
};
