import { and, asc, desc, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orders, refundAddresses } from "#db/tables.ts";
import { beyond, type KeyPage, keyPage, type Place } from "#lib/merchant/lists/key-page.ts";
import { readFactsOf } from "#lib/orders/ledger/facts.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import { type DueBack, dueBack } from "#lib/refunds/due-back.ts";
import { addressState } from "#lib/refunds/view/address-state.ts";
import type { RefundAddressView } from "#lib/refunds/view/refund-view.ts";

export type DueRow = {
  orderId: string;
  number: string;
  state: OrderState;
  line: DueBack;
  address: RefundAddressView["state"] | "none";
};

/** What is due back, a row for each token of at most `size` orders, newest order first. `now`: ms UTC. */
export async function listDue(
  read: Reader,
  now: number,
  place: Place,
  size: number,
): Promise<KeyPage<DueRow>> {
  const direction = place.before === null ? desc : asc;
  const found = await read
    .select()
    .from(orders)
    .where(and(isNotNull(orders.refundDueMinor), beyond(orders.createdAt, orders.id, place)))
    .orderBy(direction(orders.createdAt), direction(orders.id))
    .limit(size + 1);
  const { rows, ...beyondIt } = keyPage(found, size, place, (order) => [order.createdAt, order.id]);
  const ids = rows.map(({ id }) => id);
  const factsOf = await readFactsOf(read, ids);
  const current = and(inArray(refundAddresses.orderId, ids), isNull(refundAddresses.voidedAt));
  const given = await read.select().from(refundAddresses).where(current);
  const lines = rows.flatMap((order) =>
    dueBack(order, factsOf(order.id), now).map((line) => {
      const address = given.find((one) => one.orderId === order.id && one.crypto === line.crypto);
      const state = address ? addressState(address, now) : "none";
      return { orderId: order.id, number: order.number, state: order.state, line, address: state };
    }),
  );
  return { rows: lines as DueRow[], ...beyondIt };
}
