import type { Database } from "#db/client.ts";
import type { Address } from "#db/tables/orders.ts";
import {
  attempts,
  buyerWords,
  orderLines,
  orders,
  payments,
  products,
  variants,
} from "#db/tables.ts";
import { newId, newOrderNumber, newToken } from "#lib/ids.ts";
import { searchWords } from "#lib/orders/list/buyer-words.ts";
import { orderStates } from "#lib/orders/order-state.ts";

const BATCH = 500;
const YEAR_MS = 365 * 86_400_000;
const VARIANT = "bench";
const first = ["Ada", "Grace", "Alan", "Zoë", "José", "Mina", "Wei", "Olga", "Ibrahim", "Maria"];
const last = ["Lovelace", "Hopper", "Turing", "Müller", "García", "Li", "Petrova", "Khan", "Silva"];
const countries = ["US", "DE", "GB", "FR", "JP", "BR", "IN", "CA", "AU", "NO"];

/** Writes `count` orders of a year, each with a line, an attempt and mostly a payment, as a busy shop has them. */
export async function fillOrders(db: Database, count: number, now: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
  for (let start = 0; start < count; start += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) =>
      makeOrder(start + i, count, now),
    );
    await db.write(async (tx) => {
      await tx.insert(orders).values(made);
      await tx
        .insert(orderLines)
        .values(made.map((order) => ({ ...line, orderId: order.id, unitMinor: order.totalMinor })));
      await tx.insert(attempts).values(made.map((order) => attemptOf(order)));
      const paid = made.filter((order) => order.stock === "sold");
      await tx.insert(payments).values(paid.map(paymentOf));
      await tx
        .insert(buyerWords)
        .values(
          made.flatMap(({ id, address }) =>
            searchWords(address.name).map((word) => ({ word, orderId: id })),
          ),
        );
    });
    // Other work of the process comes between two batches.
    await new Promise(setImmediate);
  }
}

const pick = <T>(list: readonly T[], index: number) => list[index % list.length] as T;

function makeOrder(index: number, count: number, now: number) {
  // Most orders are paid; the other states are rare, as in a shop.
  const state =
    index % 20 === 0 ? pick(orderStates, index / 20) : index % 3 === 0 ? "Expired" : "Paid";
  const sold = state === "Paid" || state === "Overpayment";
  const createdAt = now - Math.floor((YEAR_MS * (count - index)) / count);
  const address: Address = {
    name: `${pick(first, index * 7)} ${pick(last, index * 3)}`,
    line1: `${index} Main Street`,
    line2: "",
    city: "Springfield",
    region: "",
    postcode: "12345",
    country: pick(countries, index * 13),
  };
  return {
    id: newId(),
    number: newOrderNumber("B"),
    token: newToken(),
    cartId: newId(),
    cartRevision: 1,
    email: `buyer${index % Math.ceil(count / 3)}@example.com`,
    address,
    note: "",
    subtotalMinor: 1000 + ((index * 7919) % 90_000),
    shippingMinor: 0,
    totalMinor: 1000 + ((index * 7919) % 90_000),
    stock: sold ? ("sold" as const) : ("released" as const),
    state,
    reviewReasons: index % 500 === 0 ? [{ kind: "paid-late" }] : null,
    fulfillment: sold
      ? index > count - 300
        ? ("unfulfilled" as const)
        : ("fulfilled" as const)
      : ("none" as const),
    createdAt,
    updatedAt: createdAt,
  };
}

type Made = ReturnType<typeof makeOrder>;

const attemptOf = ({ id, totalMinor, createdAt }: Made) => ({
  id: `a-${id}`,
  orderId: id,
  kind: "hosted" as const,
  status: "closed" as const,
  priceMinor: totalMinor,
  createdAt,
  expiresAt: createdAt + 3_600_000,
});

const paymentOf = ({ id, createdAt }: Made) => ({
  id: `p-${id}`,
  orderId: id,
  attemptId: `a-${id}`,
  recordId: `r-${id}`,
  txid: `0x${Buffer.from(id).toString("hex")}`,
  chain: "TRX",
  contract: "",
  crypto: "USDT",
  amount: "10",
  orderAmount: "10",
  tokenRate: "1",
  status: "success" as const,
  confirmed: true,
  paidAt: createdAt,
  seenAt: createdAt,
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
