import { eq, inArray, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import type { Fulfillment, LineOption, StockState } from "#db/tables/orders.ts";
import { orderLines, shipmentLines, shipments } from "#db/tables.ts";

/** A line that must be shipped, with how many of its pieces have left; `quantity` is without those that were cancelled. */
export type ShippableLine = {
  variantId: string;
  title: string;
  options: LineOption[];
  quantity: number;
  shipped: number;
};

/** What of an order must be shipped; nothing of what is delivered by e-mail or download. */
export async function readShippable(
  read: Pick<Reader, "select">,
  orderId: string,
): Promise<ShippableLine[]> {
  return shippable(await readLines(read, { orderId }), await readShipped(read, orderId));
}

/** The same of several orders. */
export async function readShippableOf(
  read: Pick<Reader, "select">,
  orderIds: string[],
): Promise<(orderId: string) => ShippableLine[]> {
  const lines = await read
    .select({ orderId: orderLines.orderId, ...lineColumns })
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds));
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  const shippedOf = await readShippedOf(read, orderIds);
  return (orderId) => shippable(linesOf.get(orderId) ?? [], shippedOf.get(orderId) ?? new Map());
}

type Line = Omit<ShippableLine, "shipped"> & { cancelled: number; requiresShipping: boolean };

const shippable = (lines: Line[], shipped: Map<string, number>): ShippableLine[] =>
  lines
    .filter((line) => line.requiresShipping)
    .map(({ variantId, title, options, quantity, cancelled }) => ({
      variantId,
      title,
      options,
      quantity: quantity - cancelled,
      shipped: shipped.get(variantId) ?? 0,
    }));

const lineColumns = {
  variantId: orderLines.variantId,
  title: orderLines.title,
  options: orderLines.options,
  quantity: orderLines.quantity,
  cancelled: orderLines.cancelled,
  requiresShipping: orderLines.requiresShipping,
};

const readLines = prepared((read: Pick<Reader, "select">, { orderId }: { orderId: string }) =>
  read.select(lineColumns).from(orderLines).where(eq(orderLines.orderId, orderId)),
);

/** Pieces of an order that have left, by variant. */
export async function readShipped(
  read: Pick<Reader, "select">,
  orderId: string,
): Promise<Map<string, number>> {
  const shipped = new Map<string, number>();
  for (const { variantId, quantity } of await readPieces(read, { orderId }))
    shipped.set(variantId, (shipped.get(variantId) ?? 0) + quantity);
  return shipped;
}

const readPieces = prepared((read: Pick<Reader, "select">, { orderId }: { orderId: string }) =>
  read
    .select({ variantId: shipmentLines.variantId, quantity: shipmentLines.quantity })
    .from(shipmentLines)
    .innerJoin(shipments, eq(shipments.id, shipmentLines.shipmentId))
    .where(eq(shipments.orderId, orderId)),
);

/** The same of several orders, by order; one of which nothing has left is missing. */
export async function readShippedOf(
  read: Pick<Reader, "select">,
  orderIds: string[],
): Promise<Map<string, Map<string, number>>> {
  const { orderId } = shipments;
  const { variantId } = shipmentLines;
  const left = await read
    .select({ orderId, variantId, pieces: sum(shipmentLines.quantity) })
    .from(shipmentLines)
    .innerJoin(shipments, eq(shipments.id, shipmentLines.shipmentId))
    .where(inArray(orderId, orderIds))
    .groupBy(orderId, variantId);
  const ofOrder = Map.groupBy(left, (row) => row.orderId);
  return new Map(
    [...ofOrder].map(([id, rows]) => [
      id,
      new Map(rows.map((row) => [row.variantId, Number(row.pieces)])),
    ]),
  );
}

/** How far an order has been shipped. Only sold goods may leave. */
export function fulfillmentOf(stock: StockState, lines: ShippableLine[]): Fulfillment {
  if (stock !== "sold" || lines.every(({ quantity }) => quantity === 0)) return "none";
  if (lines.every((line) => line.shipped >= line.quantity)) return "fulfilled";
  return lines.some((line) => line.shipped > 0) ? "partial" : "unfulfilled";
}
