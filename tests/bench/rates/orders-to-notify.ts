import { randomBytes } from "node:crypto";
import type { Database } from "#db/database.ts";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { newId } from "#lib/ids.ts";
import type { Gateway } from "#lib/payments/gateway.ts";
import { systemClock } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { fillCarts } from "#tests/bench/rates/fill-carts.ts";
import { inLanes } from "#tests/bench/rates/lanes.ts";
import { buyerOf, priceWithShipping } from "#tests/harness/fixtures.ts";
import { gatewayAt } from "#tests/harness/generations.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import { signAs } from "#tests/stress/sign-as.ts";

const PRICE_MINOR = 5000;
const WIDTH = 8;

/** A gateway that opens every page at once, and asks nobody. */
const gateway: Gateway = {
  ...gatewayAt({
    baseUrl: "http://127.0.0.1:1",
    notifyUrl: "http://127.0.0.1:1",
    clock: systemClock,
  }),
  openHosted: async () => ({ ok: true, value: { paymentUrl: "http://localhost:1/pay" } }),
};

export const shopOn = (db: Database) => testShop({ db, clock: systemClock, gateway });

/** Orders a cart of `fillCarts`. */
export const orderCart = (db: Database, cartId: string) =>
  checkout(shopOn(db), {
    cartId,
    clientKey: cartId,
    quote: { revision: 1, totalMinor: PRICE_MINOR },
    details: buyerOf("GB"),
    price: priceWithShipping(0),
  });

/** Places so many orders that nobody asks the gateway about; returns their attempts' ids. */
export async function fillOpenOrders(db: Database, count: number): Promise<string[]> {
  await inLanes(await fillCarts(db, count), WIDTH, async (cart) => {
    const placed = await orderCart(db, cart);
    if (!placed.ok) throw new Error(`not placed: ${placed.error.kind}`);
  });
  await db.write(async (tx) => {
    await tx.update(attempts).set({ nextCheckAt: null });
  });
  return (await db.read.select({ id: attempts.id }).from(attempts)).map(({ id }) => id);
}

/** A signed notification of a payment on its way, which the receiver stores without asking the gateway. */
export function notificationOf(attemptId: string) {
  const body = JSON.stringify({
    pay_status: "processing",
    order_type: "API Deposit",
    record_id: newId(),
    order_id: newId(),
    product_price: "50.00",
    denominated_currency: "USD",
    order_amount: "50",
    fiat_rate: "1",
    paid_amount: "50",
    token_rate: "1",
    credit_amount: "",
    service_fee: "0.1",
    chain: "TRX",
    txid: randomBytes(32).toString("hex"),
    contract: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    crypto: "USDT",
    extend: { merchant_order_id: attemptId },
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const sign = signAs(sandboxCredentials, { timestamp, body });
  return { body, headers: { Appid: sandboxCredentials.appId, Timestamp: timestamp, Sign: sign } };
}
