import type { Address, JobKind, StockState } from "#db/tables/orders.ts";
import { newId, newOrderNumber, newToken } from "#lib/ids.ts";
import { type OrderState, orderStates } from "#lib/orders/order-state.ts";

const YEAR_MS = 365 * 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The newest ones paid wait to be shipped. */
const UNSHIPPED = 300;
/** Tokens that each order asks for. */
const DUE = 10;

/** What became of an order: of its items, and what was paid when. */
type Course = { stock: StockState; paid: number; late?: true };

const courses: Record<OrderState, Course> = {
  "Awaiting payment": { stock: "reserved", paid: 0 },
  Expired: { stock: "released", paid: 0 },
  Underpayment: { stock: "reserved", paid: 5 },
  "Underpayment(Overdue)": { stock: "released", paid: 5 },
  Paid: { stock: "sold", paid: DUE },
  "Paid(Overdue)": { stock: "released", paid: DUE, late: true },
  Overpayment: { stock: "sold", paid: 12 },
  "Overpayment(Overdue)": { stock: "released", paid: 12, late: true },
};

const pick = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
const first = ["Ada", "Grace", "Alan", "Zoë", "José", "Mina", "Wei", "Olga", "Ibrahim", "Maria"];
const last = ["Lovelace", "Hopper", "Turing", "Müller", "García", "Li", "Petrova", "Khan", "Silva"];
const countries = ["US", "DE", "GB", "FR", "JP", "BR", "IN", "CA", "AU", "NO"];

/** The `index`th of `count` orders of the year before `now` (ms UTC), with everything that belongs to it. */
export function makeOrder(index: number, count: number, now: number) {
  // Most orders are paid; the other states are rare, as in a shop.
  const state =
    index % 20 === 0 ? pick(orderStates, index / 20) : index % 3 === 0 ? "Expired" : "Paid";
  const { stock, paid, late } = courses[state];
  const createdAt = now - Math.floor((YEAR_MS * (count - index)) / count);
  const expiresAt = createdAt + HOUR_MS;
  const paidAt = late ? expiresAt + MINUTE_MS : createdAt + 10 * MINUTE_MS;
  const isReserved = stock === "reserved";
  const isShipped = stock === "sold" && index <= count - UNSHIPPED;
  const id = newId();
  const totalMinor = 1000 + ((index * 7919) % 90_000);
  const order = {
    id,
    number: newOrderNumber("B"),
    token: newToken(),
    cartId: newId(),
    cartRevision: 1,
    email: `buyer${index % Math.ceil(count / 3)}@example.com`,
    address: addressOf(index),
    note: "",
    subtotalMinor: totalMinor,
    shippingMinor: 0,
    totalMinor,
    stock,
    state,
    reservedUntil: isReserved ? createdAt + 3 * HOUR_MS : null,
    reviewReasons: index % 500 === 0 ? [{ kind: "paid-late" }] : null,
    fulfillment:
      stock !== "sold"
        ? ("none" as const)
        : isShipped
          ? ("fulfilled" as const)
          : ("unfulfilled" as const),
    createdAt,
    // A state is as of the last change: after the end where time decided it.
    updatedAt: isReserved ? paidAt : expiresAt + 2 * MINUTE_MS,
  };
  const attempt = {
    id: `a-${id}`,
    orderId: id,
    kind: "hosted" as const,
    status: isReserved ? ("open" as const) : ("closed" as const),
    priceMinor: totalMinor,
    createdAt,
    expiresAt,
  };
  return {
    order,
    attempt,
    payment: paid > 0 ? paymentOf(order.id, attempt.id, paid, paidAt) : null,
    jobs: jobsOf(state, stock).map((kind) => ({
      orderId: id,
      kind,
      createdAt: paidAt,
      doneAt: paidAt,
      nextTryAt: paidAt,
    })),
    shippedAt: isShipped ? expiresAt : null,
  };
}

function jobsOf(state: OrderState, stock: StockState): JobKind[] {
  const covered = /^(Paid|Overpayment)/.test(state);
  return [
    "order-received",
    ...(covered ? (["receipt"] as const) : []),
    ...(stock === "sold" ? (["stock-sold", "ready-to-ship", "owner-order-paid"] as const) : []),
    ...(stock === "released" ? (["stock-released"] as const) : []),
  ];
}

const addressOf = (index: number): Address => ({
  name: `${pick(first, index * 7)} ${pick(last, index * 3)}`,
  line1: `${index} Main Street`,
  line2: "",
  city: "Springfield",
  region: "",
  postcode: "12345",
  country: pick(countries, index * 13),
});

const paymentOf = (orderId: string, attemptId: string, amount: number, paidAt: number) => ({
  id: `p-${orderId}`,
  orderId,
  attemptId,
  recordId: `r-${orderId}`,
  txid: `0x${Buffer.from(orderId).toString("hex")}`,
  chain: "TRX",
  contract: "",
  crypto: "USDT",
  amount: String(amount),
  orderAmount: String(DUE),
  tokenRate: "1",
  paidValue: null,
  status: "success" as const,
  risky: false,
  confirmed: true,
  paidAt,
  seenAt: paidAt,
});
