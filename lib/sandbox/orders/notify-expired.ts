import { and, asc, eq, lt, sql } from "drizzle-orm";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import { newGatewayId, newRecordId } from "#lib/sandbox/ids.ts";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { lockOf } from "#lib/sandbox/orders/lock-token.ts";
import { paymentsOf } from "#lib/sandbox/payments/find-payments.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { orders } from "#lib/sandbox/store/tables/orders.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** At most so many each time the clock is looked at: a jump of years may end them all at once. */
const BATCH = 500;

/**
 * Where it is switched on, tells of orders that run out unpaid. No source describes such a notification
 * (docs/protocol/v1.md §7.7): this one is a failed API Deposit of nothing, so that a shop can be seen to survive it.
 */
export function notifyExpired(sandbox: Sandbox): void {
  if (expired(sandbox).length === 0) return;
  const { notifyOnExpiry } = readSettings(sandbox.store);
  transaction(sandbox, () => {
    for (const order of expired(sandbox)) {
      // Marked in any case: nothing is looked at twice, and switching it on tells of no old ones.
      markIn(sandbox.store).run(order);
      const isPaid = paymentsOf(sandbox, order.merchantOrderId).length > 0;
      if (notifyOnExpiry && !isPaid) tell(sandbox, order);
    }
  });
}

function expired({ store, clock }: Sandbox): OrderRow[] {
  return expiredIn(store).all({ now: clock.now() });
}

const expiredIn = prepared((store, { now }: { now: number }) => {
  const expiry = sql`${orders.createdAt} + ${orders.validSeconds} * 1000`;
  return store
    .select()
    .from(orders)
    .where(and(eq(orders.expiryNotified, false), lt(expiry, now)))
    .orderBy(asc(expiry))
    .limit(BATCH);
});

const markIn = prepared((store, { merchantOrderId }: Pick<OrderRow, "merchantOrderId">) =>
  store
    .update(orders)
    .set({ expiryNotified: true })
    .where(eq(orders.merchantOrderId, merchantOrderId)),
);

function tell(sandbox: Sandbox, order: OrderRow): void {
  if (order.generation === "v2") tellV2(sandbox, order);
  else tellV1(sandbox, order);
}

/** A failed deposit of no coin. */
function tellV2(sandbox: Sandbox, order: OrderRow): void {
  const recordId = newRecordId(sandbox.clock.now());
  const { merchantOrderId: orderId } = order;
  scheduleDelivery(sandbox, order, {
    generation: "v2",
    recordId,
    orderType: "ApiDeposit",
    payStatus: "failed",
    body: {
      type: "ApiDeposit",
      msg: { recordId, orderId, status: "Failed", isFlaggedAsRisky: false },
    },
  });
}

function tellV1(sandbox: Sandbox, order: OrderRow): void {
  const lock = lockOf(sandbox, order);
  const token = lock ? tokenOf(lock.tokenId) : null;
  const recordId = newGatewayId(sandbox.clock.now());
  const body = {
    pay_status: "failed",
    order_type: "API Deposit",
    record_id: recordId,
    order_id: order.orderId,
    product_price: order.price,
    denominated_currency: order.currency,
    order_amount: lock?.orderAmount ?? "0",
    fiat_rate: "1",
    paid_amount: "0",
    token_rate: lock?.rate ?? "0",
    chain: token?.chain ?? "",
    txid: "",
    contract: token?.contract ?? "",
    crypto: token?.crypto ?? "",
    extend: { merchant_order_id: order.merchantOrderId },
  };
  const notification = { recordId, orderType: "API Deposit", payStatus: "failed", body };
  scheduleDelivery(sandbox, order, notification);
}
