import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cartLines, carts, discounts, orders, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import type { PlaceRequest } from "#lib/checkout/price-order.ts";
import { priceLines } from "#lib/checkout/pricing/price-lines.ts";
import { changeCode } from "#lib/discounts/change-code.ts";
import { findDiscount } from "#lib/discounts/find-discount.ts";
import { newId } from "#lib/ids.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { checkoutPatiently } from "#tests/harness/checkout-patiently.ts";
import { addVariant, buyerOf } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

// fsck, which runs after each test, compares every code's uses with the orders that hold it.
const t = shopPerTest();

type Change = Partial<typeof discounts.$inferInsert>;

async function addDiscount(change: Change = {}): Promise<string> {
  const id = newId();
  await t.shop.db.write(async (tx) => {
    await tx.insert(discounts).values({
      id,
      code: "TEN",
      kind: "percentage",
      value: 1000,
      minSubtotalMinor: 0,
      collections: [],
      startsAt: 0,
      createdAt: 0,
      updatedAt: 0,
      ...change,
    });
  });
  return id;
}

/** A variant of 5000 that nobody ships. */
async function addDigital(): Promise<string> {
  const id = await addVariant(t.shop, 1000);
  await t.shop.db.write(async (tx) => {
    await tx.update(variants).set({ requiresShipping: false }).where(eq(variants.id, id));
  });
  return id;
}

/** A cart of one digital piece at 5000 with the code, and what its buyer agrees to. */
async function requestWith(
  variantId: string,
  email = `${newId()}@example.com`,
  totalMinor = 4500,
): Promise<PlaceRequest> {
  const cartId = newId();
  await t.shop.db.write(async (tx) => {
    await tx
      .insert(carts)
      .values({ id: cartId, revision: 1, discountCode: "TEN", createdAt: 0, updatedAt: 0 });
    await tx.insert(cartLines).values({ cartId, variantId, quantity: 1, addedAt: 0 });
  });
  return {
    cartId,
    clientKey: null,
    quote: { revision: 1, totalMinor },
    details: { ...buyerOf("GB"), email },
    price: (lines, discount) => priceLines(lines, { country: "", shipping: "", discount }),
  };
}

async function usesOf(id: string): Promise<number | undefined> {
  const [row] = await t.shop.db.read.select().from(discounts).where(eq(discounts.id, id));
  return row?.used;
}

const reasonOf = (result: Awaited<ReturnType<typeof checkout>>) =>
  result.ok
    ? "bought"
    : result.error.kind === "discount"
      ? result.error.problem.kind
      : result.error.kind;

describe("limits under race", () => {
  test("of thirty orders at once, five use a code that holds for five", async () => {
    const id = await addDiscount({ maxUses: 5 });
    const variantId = await addDigital();
    const requests = await Promise.all(Array.from({ length: 30 }, () => requestWith(variantId)));
    const results = await Promise.all(requests.map((one) => checkoutPatiently(t.shop, one)));
    const reasons = Object.groupBy(results, reasonOf);
    expect(reasons.bought).toHaveLength(5);
    expect(reasons["used-up"]).toHaveLength(25);
    expect(await usesOf(id)).toBe(5);
  });

  test("of ten orders of one e-mail address at once, in any case, one uses a code for one each", async () => {
    const id = await addDiscount({ maxUsesPerEmail: 1 });
    const variantId = await addDigital();
    const emails = Array.from({ length: 10 }, (_, at) => (at % 2 ? "ada@x.org" : "Ada@X.org"));
    const requests = await Promise.all(emails.map((email) => requestWith(variantId, email)));
    const results = await Promise.all(requests.map((one) => checkoutPatiently(t.shop, one)));
    const reasons = Object.groupBy(results, reasonOf);
    expect(reasons.bought).toHaveLength(1);
    expect(reasons["used-by-you"]).toHaveLength(9);
    expect(await usesOf(id)).toBe(1);
  });
});

test("an order that expires returns its use, takes it again when it is paid after all, and can't once it is used up", async () => {
  const id = await addDiscount({ maxUses: 1 });
  const variantId = await addDigital();
  const request = await requestWith(variantId);
  expect(reasonOf(await checkout(t.shop, request))).toBe("bought");
  expect(reasonOf(await checkout(t.shop, await requestWith(variantId)))).toBe("used-up");
  const expire = async () => {
    for (let round = 0; round < 3; round++) {
      t.advance(3700);
      await reconcile(t.shop);
    }
  };
  await expire();
  expect(await usesOf(id)).toBe(0);
  const [order] = await t.shop.db.read.select().from(orders);
  const again = () => payOrder(t.shop, order?.id ?? "", { kind: "hosted" });
  expect(await again()).toMatchObject({ kind: "open", attempt: { priceMinor: 4500 } });
  expect(await usesOf(id)).toBe(1);
  await expire();
  expect(reasonOf(await checkout(t.shop, await requestWith(variantId)))).toBe("bought");
  expect(await again()).toEqual({ kind: "discount-used-up" });
  expect(await usesOf(id)).toBe(1);
});

test("an order that is sent again before its page opened keeps one use, also with another e-mail address", async () => {
  const id = await addDiscount({ maxUses: 1, maxUsesPerEmail: 1 });
  const request = await requestWith(await addDigital());
  t.setGatewayDown(true);
  await checkout(t.shop, request);
  await checkout(t.shop, { ...request, details: { ...request.details, email: "new@x.org" } });
  t.setGatewayDown(false);
  expect(reasonOf(await checkout(t.shop, request))).toBe("bought");
  expect(await usesOf(id)).toBe(1);
  expect(await t.shop.db.read.select().from(orders)).toMatchObject([
    { discountCode: "TEN", discountMinor: 500, totalMinor: 4500 },
  ]);
});

test("a code that ended after the quote is refused with its reason, and the full price is then taken without it", async () => {
  await addDiscount({ endsAt: 1 });
  const variantId = await addDigital();
  expect(reasonOf(await checkout(t.shop, await requestWith(variantId)))).toBe("ended");
  const full = await requestWith(variantId, "a@x.org", 5000);
  expect(reasonOf(await checkout(t.shop, full))).toBe("bought");
  expect(await t.shop.db.read.select().from(orders)).toMatchObject([
    { discountId: null, discountCode: null, discountMinor: 0 },
  ]);
});

test("entering, changing and removing a code makes a new revision each, so that an old quote is noticed", async () => {
  await addDiscount();
  const request = await requestWith(await addDigital());
  const { db } = t.shop;
  const revision = async () => (await db.read.select().from(carts))[0]?.revision;
  await changeCode(db, request.cartId, "TEN", 1);
  expect(await revision()).toBe(1);
  await changeCode(db, request.cartId, null, 1);
  await changeCode(db, request.cartId, null, 1);
  expect(await revision()).toBe(2);
  await changeCode(db, request.cartId, "OTHER", 1);
  expect(await revision()).toBe(3);
  expect(reasonOf(await checkout(t.shop, request))).toBe("cart-changed");
});

describe("whether a code applies", () => {
  const line = { unitMinor: 500, quantity: 2, weightGrams: 1, requiresShipping: true };
  const lines = [
    { ...line, collections: ["tea"] },
    { ...line, collections: ["pots"] },
  ];
  test.each<[string, Change, unknown]>([
    ["as it is", {}, { ok: true, value: { code: "TEN", value: 1000 } }],
    ["before it starts", { startsAt: 101 }, { error: { kind: "not-started" } }],
    ["when it ends", { endsAt: 100 }, { error: { kind: "ended" } }],
    ["used up", { maxUses: 0 }, { error: { kind: "used-up" } }],
    ["of other goods", { collections: ["cups"] }, { error: { kind: "no-goods" } }],
    ["at its minimum", { minSubtotalMinor: 2000 }, { ok: true }],
    [
      "below the minimum of its own goods",
      { minSubtotalMinor: 2000, collections: ["tea"] },
      { error: { kind: "minimum", missingMinor: 1000 } },
    ],
  ])("%s", async (_, change, expected) => {
    await addDiscount(change);
    const asked = { code: "TEN", email: "", lines };
    const found = await findDiscount(t.shop.db.read, asked, 100);
    expect(found).toMatchObject(expected as object);
    // fsck would miss the orders of a code whose limit is none.
    await t.shop.db.write(async (tx) => void (await tx.delete(discounts)));
  });
});
