import { compositeKey, id, index, integer, string, table, timestamp } from "#db/columns.ts";
import { orders } from "#db/tables/orders.ts";

/** One parcel of an order. */
export const shipments = table(
  "shipments",
  {
    id: id().primaryKey(),
    orderId: id()
      .notNull()
      .references(() => orders.id),
    /** A key of lib/orders/shipping/carriers.ts. */
    carrier: string().notNull(),
    /** "" where the parcel has none. */
    trackingNumber: string().notNull(),
    /** Where to follow the parcel; "" where nobody can. */
    trackingUrl: string().notNull(),
    shippedAt: timestamp().notNull(),
  },
  (t) => [index("shipments_order").on(t.orderId)],
);

/** How many pieces of an order's line are in a parcel. */
export const shipmentLines = table(
  "shipment_lines",
  {
    shipmentId: id()
      .notNull()
      .references(() => shipments.id),
    variantId: id().notNull(),
    quantity: integer().notNull(),
  },
  (t) => [compositeKey({ columns: [t.shipmentId, t.variantId] })],
);
