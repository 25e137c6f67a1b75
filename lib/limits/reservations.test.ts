import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attempts, orders, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import {
  MAX_HOLD_EXTENSION_MS,
  MAX_HOLD_MS,
  MAX_PIECES_PER_LINE,
  MAX_UNPAID_ORDERS_PER_CLIENT,
  PAYABLE_MS,
} from "#lib/limits/limits.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { pay, USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

/** Buys with a new cart, as a script does that drops its cookie; returns the problem's kind, or "ok". */
async function buy(clientKey: string, variantId: string, quantity = 1) {
  const result = await checkout(t.shop, {
    ...(await requestFor(t.shop, variantId, quantity)),
    clientKey,
  });
  return result.ok ? "ok" : result.error.kind;
}

async function stockOf(variantId: string) {
  const [row] = await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId));
  return { available: row?.available, reserved: row?.reserved };
}

const theOrder = async () => (await t.shop.db.read.select().from(orders))[0];

describe("one visitor reserves the whole shop", () => {
  test("a line has a limit on pieces", async () => {
    const variantId = await addVariant(t.shop, 100);
    expect(await buy("a", variantId, MAX_PIECES_PER_LINE + 1)).toBe("too-many-items");
    expect(await buy("a", variantId, MAX_PIECES_PER_LINE)).toBe("ok");
  });

  test("a client has a limit on unpaid orders, whatever its carts; another client has its own", async () => {
    const variantId = await addVariant(t.shop, 200);
    for (let n = 0; n < MAX_UNPAID_ORDERS_PER_CLIENT; n++)
      expect(await buy("a", variantId)).toBe("ok");
    expect(await buy("a", variantId)).toBe("unpaid-orders");
    const [first] = await t.shop.db.read.select().from(attempts);
    expect(await buy("b", variantId)).toBe("ok");
    pay(t.sandbox, first?.id ?? "", "exact");
    await t.deliver();
    expect(await buy("a", variantId)).toBe("ok");
  });

  test("the wait that a refusal names ends the refusal", async () => {
    const variantId = await addVariant(t.shop, 200);
    for (let n = 0; n < MAX_UNPAID_ORDERS_PER_CLIENT; n++) await buy("a", variantId);
    const request = { ...(await requestFor(t.shop, variantId)), clientKey: "a" };
    const refused = await checkout(t.shop, request);
    if (refused.ok || refused.error.kind !== "unpaid-orders") throw new Error("not refused");
    t.advance(refused.error.retryAfterMs / 1000 + 20);
    await reconcile(t.shop);
    expect(await checkout(t.shop, request)).toMatchObject({ ok: true });
  });

  test("a client holds at most half of a variant, and anybody may buy its last piece", async () => {
    const variantId = await addVariant(t.shop, 4);
    expect(await buy("a", variantId, 3)).toBe("stock-share");
    expect(await buy("a", variantId, 2)).toBe("ok");
    expect(await buy("a", variantId)).toBe("stock-share");
    expect(await buy("b", variantId)).toBe("ok");
    expect(await buy("c", variantId)).toBe("ok");
    expect(await buy("d", await addVariant(t.shop, 1))).toBe("ok");
    expect(await stockOf(variantId)).toEqual({ available: 0, reserved: 4 });
  });
});

describe("held without end", () => {
  test("an attempt that failed holds nothing", async () => {
    const variantId = await addVariant(t.shop, 5);
    t.setGatewayDown(true);
    expect(await buy("a", variantId)).toBe("ok");
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0 });
    t.setGatewayDown(false);
    const order = await theOrder();
    expect(await payOrder(t.shop, order?.id ?? "", { kind: "hosted" }, "a")).toMatchObject({
      kind: "open",
    });
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 1 });
  });

  test("nor does a failing one every fifty minutes prolong what an opened one holds", async () => {
    const variantId = await addVariant(t.shop, 5);
    await buy("a", variantId);
    const { id = "" } = (await theOrder()) ?? {};
    setFault(t.sandbox, {
      kind: "service-error",
      probability: 1,
      seed: "1",
      calls: ["bill/create"],
    });
    for (let minutes = 0; minutes <= 50; minutes += 50) {
      const native = { kind: "native", tokenId: USDT_TRC20 } as const;
      expect(await payOrder(t.shop, id, native, "a")).toMatchObject({ kind: "gateway" });
      t.advance(50 * 60);
      await reconcile(t.shop);
    }
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0 });
  });

  test("page after page holds it no longer than a reservation may last", async () => {
    const variantId = await addVariant(t.shop, 5);
    const start = t.shop.clock.now();
    await buy("a", variantId);
    const { id = "" } = (await theOrder()) ?? {};
    while (t.shop.clock.now() < start + MAX_HOLD_MS) {
      await payOrder(t.shop, id, { kind: "hosted" }, "a");
      t.advance(PAYABLE_MS / 1000 - 60);
    }
    t.advance(30);
    await reconcile(t.shop);
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0 });
  });

  test("a gateway that never answers extends it by a day at most", async () => {
    const variantId = await addVariant(t.shop, 5);
    await buy("a", variantId);
    t.setGatewayDown(true);
    t.advance(MAX_HOLD_MS / 1000 + 60);
    await reconcile(t.shop);
    expect(await stockOf(variantId)).toEqual({ available: 4, reserved: 1 });
    t.advance(MAX_HOLD_EXTENSION_MS / 1000 + 60);
    await reconcile(t.shop);
    expect(await stockOf(variantId)).toEqual({ available: 5, reserved: 0 });
  });
});
