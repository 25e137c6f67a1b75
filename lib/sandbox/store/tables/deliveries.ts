import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeliveryFault, DeliveryStatus, Generation } from "#lib/sandbox/types.ts";

export const deliveries = sqliteTable(
  "deliveries",
  {
    id: text().primaryKey(),
    generation: text().$type<Generation>().notNull().default("v1"),
    merchantOrderId: text().notNull(),
    recordId: text().notNull(),
    orderType: text().notNull(),
    payStatus: text().notNull(),
    url: text().notNull(),
    body: text().notNull(),
    status: text().$type<DeliveryStatus>().notNull(),
    tries: integer().notNull(),
    createdAt: integer().notNull(),
    firstAt: integer(),
    nextAt: integer(),
    /** Real ms; the process that claimed it sends it until then. */
    claimedUntil: integer().notNull(),
  },
  (t) => [
    index("deliveries_due").on(t.status, t.nextAt, t.id),
    index("deliveries_order").on(t.merchantOrderId),
    index("deliveries_created").on(t.createdAt),
  ],
);

export const deliveryAttempts = sqliteTable(
  "delivery_attempts",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    deliveryId: text().notNull(),
    n: integer().notNull(),
    at: integer().notNull(),
    requestHeaders: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    requestBody: text().notNull(),
    status: integer(),
    responseHeaders: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    responseBody: text().notNull(),
    /** Real ms the exchange took. */
    ms: integer().notNull(),
    error: text(),
    acknowledged: integer({ mode: "boolean" }).notNull(),
    manual: integer({ mode: "boolean" }).notNull(),
    /** The fault injected into it. */
    fault: text().$type<DeliveryFault>(),
  },
  (t) => [index("delivery_attempts_delivery").on(t.deliveryId)],
);

/** Resend requests, counted for their rate limit (docs/protocol/v1.md §7.6). */
export const resends = sqliteTable("resends", { at: integer().notNull() });
