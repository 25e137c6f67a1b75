import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { attempts, carts, orders, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import type { PlaceRequest } from "#lib/checkout/price-order.ts";
import { newId } from "#lib/ids.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { payOrder as payInSandbox } from "#lib/sandbox/payments/pay-order.ts";
import { pay, USDT_TRC20 } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { addVariant, priceWithShipping, requestFor } from "#tests/harness/fixtures.ts";
import { tokens } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();
let variantId: string;
let request: PlaceRequest;
beforeEach(async () => {
  variantId = await addVariant(t.shop, 1);
  request = await requestFor(t.shop, variantId);
});

async function placed() {
  await checkout(t.shop, request);
  const [order] = await t.shop.db.read.select().from(orders);
  if (!order) throw new Error("no order");
  return order;
}

const allAttempts = () => t.shop.db.read.select().from(attempts).orderBy(attempts.createdAt);
const again = (orderId: string) => payOrder(t.shop, orderId, { kind: "hosted" });

describe("charged twice", () => {
  test("a paid order asks for nothing more", async () => {
    const order = await placed();
    const [attempt] = await allAttempts();
    pay(t.sandbox, attempt?.id ?? "", "exact");
    await t.deliver();
    t.advance(3700);
    expect(await again(order.id)).toEqual({ kind: "settled" });
    expect(await allAttempts()).toHaveLength(1);
  });

  test("a page that can still be paid is the one that is shown", async () => {
    const order = await placed();
    const [attempt] = await allAttempts();
    expect(await again(order.id)).toMatchObject({ kind: "open", attempt: { id: attempt?.id } });
    expect(await allAttempts()).toHaveLength(1);
  });

  test("nor is there a new page while a payment is on its way", async () => {
    const order = await placed();
    const [attempt] = await allAttempts();
    pay(t.sandbox, attempt?.id ?? "", "exact");
    t.setGatewayDown(true);
    await t.deliver();
    t.setGatewayDown(false);
    t.advance(3700);
    expect(await again(order.id)).toEqual({ kind: "incoming" });
    expect(await allAttempts()).toHaveLength(1);
  });

  test("nor while another process asks for one", async () => {
    const order = await placed();
    await t.shop.db.write(
      async (tx) => void (await tx.update(attempts).set({ status: "creating" })),
    );
    expect(await again(order.id)).toEqual({ kind: "opening" });
    t.advance(60);
    expect(await again(order.id)).toMatchObject({ kind: "open" });
  });
});

test("asked twice for the same money: after a part was paid elsewhere, no page or address asks for the whole", async () => {
  const order = await placed();
  const native = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.usdt });
  if (native.kind !== "open") throw new Error(native.kind);
  const [hosted] = await allAttempts();
  pay(t.sandbox, hosted?.id ?? "", { fraction: "0.97" });
  await t.deliver();
  const rest = await payOrder(t.shop, order.id, { kind: "native", tokenId: tokens.usdt });
  expect(rest).toMatchObject({ kind: "open", attempt: { priceMinor: 150 } });
  expect(rest.kind === "open" && rest.attempt.id).not.toBe(native.attempt.id);
  expect(await again(order.id)).toMatchObject({ kind: "open", attempt: { id: hosted?.id } });
});

describe("calls to the gateway without end", () => {
  const elsewhere = { kind: "native", tokenId: tokens.usdt } as const;

  test("a dozen attempts an hour, failed ones included, then the next has to wait", async () => {
    const order = await placed();
    const [first] = await allAttempts();
    if (!first) throw new Error("no attempt");
    const add = (count: number) =>
      t.shop.db.write(async (tx) => {
        for (let n = 0; n < count; n++)
          await tx.insert(attempts).values({ ...first, status: "failed", id: newId() });
      });
    await add(10);
    expect(await payOrder(t.shop, order.id, elsewhere)).toMatchObject({ kind: "open" });
    const third = { ...elsewhere, tokenId: tokens.btc };
    const refused = await payOrder(t.shop, order.id, third);
    if (refused.kind !== "too-many") throw new Error(refused.kind);
    expect(refused.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(await allAttempts()).toHaveLength(12);
    t.advance(refused.retryAfterMs / 1000 + 1);
    expect(await payOrder(t.shop, order.id, third)).toMatchObject({ kind: "open" });
    await add(200);
    t.advance(7200);
    expect(await payOrder(t.shop, order.id, elsewhere)).toEqual({ kind: "attempts-used-up" });
  });

  test("an unknown token is refused before the gateway is asked, and costs no attempt", async () => {
    const order = await placed();
    const nonsense = { kind: "native", tokenId: "nonsense" } as const;
    for (let n = 0; n < 20; n++)
      expect(await payOrder(t.shop, order.id, nonsense)).toEqual({ kind: "unknown-token" });
    expect(await allAttempts()).toHaveLength(1);
    expect(await payOrder(t.shop, order.id, elsewhere)).toMatchObject({ kind: "open" });
  });
});

describe("corrected details are lost", () => {
  const moved = () => ({
    ...request,
    details: { ...request.details, email: "new@example.com", note: "Ring twice" },
  });

  test("until a page is out, what was typed last is what counts", async () => {
    t.setGatewayDown(true);
    const order = await placed();
    t.setGatewayDown(false);
    await checkout(t.shop, {
      ...moved(),
      price: priceWithShipping(700),
      quote: { ...request.quote, totalMinor: 5700 },
    });
    const [now] = await t.shop.db.read.select().from(orders);
    expect(now).toMatchObject({ id: order.id, email: "new@example.com", totalMinor: 5700 });
    expect((await allAttempts()).at(-1)).toMatchObject({ status: "open", priceMinor: 5700 });
  });

  test("nor does an hour without a gateway, or a price that changed since, lose them", async () => {
    t.setGatewayDown(true);
    await placed();
    t.setGatewayDown(false);
    t.advance(4000);
    await reconcile(t.shop);
    await t.shop.db.write(async (tx) => void (await tx.update(variants).set({ priceMinor: 4000 })));
    await checkout(t.shop, { ...moved(), quote: { ...request.quote, totalMinor: 4000 } });
    const [now] = await t.shop.db.read.select().from(orders);
    expect(now).toMatchObject({ email: "new@example.com", subtotalMinor: 4000, totalMinor: 4000 });
    expect((await allAttempts()).at(-1)).toMatchObject({ status: "open", priceMinor: 4000 });
  });

  test("a total that nobody agreed to is refused", async () => {
    t.setGatewayDown(true);
    await placed();
    const cheap = { ...moved(), price: priceWithShipping(700) };
    expect(await checkout(t.shop, cheap)).toEqual({ ok: false, error: { kind: "cart-changed" } });
  });
});

test("sent to a dead page: one whose time is over is not shown again", async () => {
  const order = await placed();
  const [attempt] = await allAttempts();
  t.advance(3700);
  const outcome = await again(order.id);
  expect(outcome.kind).toBe("open");
  expect(outcome.kind === "open" && outcome.attempt.id).not.toBe(attempt?.id);
});

test("blocked for good: a payment that was announced and never came lets the order be paid after a day", async () => {
  changeSettings(t.sandbox.store, { trigger: "processing" });
  const order = await placed();
  const [attempt] = await allAttempts();
  payInSandbox(t.sandbox, attempt?.id ?? "", {
    tokenId: USDT_TRC20,
    amount: "exact",
    stage: "processing",
    addConfirmations: false,
    internal: false,
  });
  await t.deliver();
  t.advance(3700);
  expect(await again(order.id)).toEqual({ kind: "incoming" });
  t.advance(24 * 3600);
  await reconcile(t.shop);
  expect(await again(order.id)).toMatchObject({ kind: "open" });
});

describe("sold without stock", () => {
  test("a new attempt on an expired order whose items another one has taken", async () => {
    const order = await placed();
    t.advance(3700);
    await reconcile(t.shop);
    await checkout(t.shop, await requestFor(t.shop, variantId));
    expect(await again(order.id)).toEqual({ kind: "sold-out" });
    expect((await t.shop.db.read.select().from(variants))[0]).toMatchObject({ available: 0 });
  });

  test("a cart changed and ordered again takes nothing from an order whose page is out", async () => {
    const order = await placed();
    await t.shop.db.write(
      async (tx) => void (await tx.update(carts).set({ revision: 2, orderedAt: null })),
    );
    const later = { ...request, quote: { ...request.quote, revision: 2 } };
    expect(await checkout(t.shop, later)).toMatchObject({ error: { kind: "out-of-stock" } });
    const [kept] = await t.shop.db.read.select().from(orders).where(eq(orders.id, order.id));
    expect(kept).toMatchObject({ stock: "reserved" });
  });
});

test("other items for the same money: a cart changed since it was agreed to is refused", async () => {
  await t.shop.db.write(async (tx) => void (await tx.update(carts).set({ revision: 2 })));
  expect(await checkout(t.shop, request)).toEqual({ ok: false, error: { kind: "cart-changed" } });
});
