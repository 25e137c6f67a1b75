import {
  compositeKey,
  enumText,
  flag,
  id,
  index,
  integer,
  isSet,
  json,
  jsonText,
  lower,
  money,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";
import { variants } from "#db/tables/catalogue.ts";
import { discounts } from "#db/tables/discounts.ts";
import type { OrderState } from "#lib/orders/order-state.ts";

export type StockState = "reserved" | "sold" | "released";

/** How much of what must be shipped has left; none: nothing may or needs to be shipped. */
export type Fulfillment = "none" | "unfulfilled" | "partial" | "fulfilled";

/** Where to; every part but the name is empty for an order that ships nothing, and all are once erased. */
export type Address = {
  name: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

/** The method chosen, as it was offered. */
export type ChosenShipping = {
  id: string;
  name: string;
  /** Working days until delivery, from and to. */
  days: [number, number];
};

/** Tax of one rate that is included in a total. */
export type TaxPart = {
  /** What it is called: "VAT". */
  name: string;
  /** 700 is 7 %. */
  basisPoints: number;
  /** The part of the total that it is included in. */
  grossMinor: number;
  taxMinor: number;
};

export const orders = table(
  "orders",
  {
    id: id().primaryKey(),
    /** For people, such as H-7K2M-9QXD. */
    number: string().notNull(),
    /** Opens the order page; unguessable. */
    token: string().notNull(),
    /** The cart and revision it was made from: one order each, however often the form is sent. */
    cartId: id().notNull(),
    cartRevision: integer().notNull(),
    email: string().notNull(),
    address: json<Address>().notNull(),
    /** Of the address, for lists. */
    country: string().generatedAlwaysAs(jsonText("address", "country")),
    note: string().notNull(),
    subtotalMinor: money().notNull(),
    discountMinor: money().notNull().default(0),
    discountId: id().references(() => discounts.id),
    /** As it was when bought. */
    discountCode: string(),
    shippingMinor: money().notNull(),
    /** Null for an order that ships nothing, and for those from before methods could be chosen. */
    shippingMethod: json<ChosenShipping>(),
    /** subtotal − discount + shipping. */
    totalMinor: money().notNull(),
    /** Included in the total, by rate; empty where no tax is shown. */
    taxes: json<TaxPart[]>().notNull().default([]),
    stock: enumText<StockState>().notNull(),
    /** When an unpaid order's reservation ends at the latest, ms UTC; no attempt outlasts it. Null once paid or released. */
    reservedUntil: timestamp(),
    /** Whose limit on unpaid reservations it counts towards, as a keyed hash; null once paid or released. */
    clientKey: string(),
    /** Latest computed state, for lists; always equal to the pure function of the facts. */
    state: enumText<OrderState>().notNull(),
    /** Why a person must look, as lib/orders/events/review-reason.ts reads it; null when nobody has to. */
    reviewReasons: json<unknown>(),
    /** Computed from what was bought and its shipments, for lists. */
    fulfillment: enumText<Fulfillment>().notNull().default("none"),
    /**
     * What can be refunded of what was paid, for lists; null when nothing is due. 0 in rows from before this column:
     * their next change says it.
     */
    refundDueMinor: money(),
    /** When staff last asked the shopper for an address to refund to; null once such a refund was paid. */
    refundAskedAt: timestamp(),
    /** Set once staff cancelled it unpaid: it can't be paid any more. */
    cancelledAt: timestamp(),
    /** Climbs with every change; locks the row first. */
    version: integer().notNull().default(0),
    createdAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (t) => [
    unique("orders_number").on(t.number),
    unique("orders_token").on(t.token),
    unique("orders_cart").on(t.cartId, t.cartRevision),
    index("orders_client").on(t.clientKey),
    index("orders_email").on(lower(t.email)),
    // Hold every column that lists filter by, so that only the rows on show are read from the table.
    index("orders_newest").on(t.createdAt, t.id, t.state, t.fulfillment, t.country, t.totalMinor),
    index("orders_highest").on(t.totalMinor, t.id, t.state, t.fulfillment, t.country, t.createdAt),
    index("orders_updated").on(t.updatedAt),
    index("orders_state").on(t.state, t.createdAt, t.id),
    index("orders_review").on(t.createdAt, t.id).where(isSet(t.reviewReasons)),
    index("orders_refund_due").on(t.createdAt, t.id).where(isSet(t.refundDueMinor)),
    index("orders_fulfillment").on(t.fulfillment, t.createdAt, t.id),
    index("orders_discount").on(t.discountId),
  ],
);

export type LineOption = { name: string; value: string };

/** What was bought, with texts and prices as they were. */
export const orderLines = table(
  "order_lines",
  {
    orderId: id()
      .notNull()
      .references(() => orders.id),
    variantId: id()
      .notNull()
      .references(() => variants.id),
    slug: string().notNull(),
    title: string().notNull(),
    /** The variant's options; empty for a product without. */
    options: json<LineOption[]>().notNull(),
    sku: string().notNull(),
    unitMinor: money().notNull(),
    quantity: integer().notNull(),
    /** Pieces that won't be shipped after all, and are in stock again. */
    cancelled: integer().notNull().default(0),
    /** Pieces that came back and are in stock again. */
    restocked: integer().notNull().default(0),
    /** Of the whole line. */
    discountMinor: money().notNull().default(0),
    /** The rate of the tax that the price includes: 700 is 7 %; 0 where none is shown. */
    taxBasisPoints: integer().notNull().default(0),
    requiresShipping: flag().notNull().default(true),
  },
  (t) => [compositeKey({ columns: [t.orderId, t.variantId] })],
);

/** What happened to an order: a kind and its data, read by lib/orders/events/order-event.ts. */
export const orderEvents = table(
  "order_events",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    at: timestamp().notNull(),
    kind: string().notNull(),
    data: json<object>().notNull().default({}),
  },
  (t) => [index("order_events_order").on(t.orderId, t.at)],
);

export type JobKind =
  | "stock-sold"
  | "stock-released"
  | "ready-to-ship"
  // Each of these queues a mail.
  | "order-received"
  | "receipt"
  | "money-missing"
  | "money-excess"
  | "owner-order-paid"
  | "owner-review";

/** Consequences, each once an order; written with their cause, carried out by the worker. */
export const jobs = table(
  "jobs",
  {
    orderId: id()
      .notNull()
      .references(() => orders.id),
    kind: enumText<JobKind>().notNull(),
    createdAt: timestamp().notNull(),
    doneAt: timestamp(),
    tries: integer().notNull().default(0),
    nextTryAt: timestamp().notNull(),
    error: string(),
  },
  (t) => [
    compositeKey({ columns: [t.orderId, t.kind] }),
    index("jobs_due").on(t.doneAt, t.nextTryAt),
  ],
);
