import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attempts, cartLines, carts, discounts, orderLines, orders, variants } from "#db/tables.ts";
import { readCart } from "#lib/cart/cart.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { offerFor } from "#lib/checkout/offer.ts";
import { priceLines } from "#lib/checkout/pricing/price-lines.ts";
import { readQuote } from "#lib/checkout/pricing/quote.ts";
import { newId, newToken } from "#lib/ids.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import shop from "#shop/shop.ts";
import { addVariant, buyerOf } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

const anyLine = fc.record({
  priceMinor: fc.integer({ min: 100, max: 1_000_000 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  requiresShipping: fc.boolean(),
});

const anyDiscount = fc.option(
  fc.record({
    kind: fc.constantFrom("percentage" as const, "amount" as const),
    value: fc.integer({ min: 1, max: 99 }),
  }),
);

type Goods = { priceMinor: number; quantity: number; requiresShipping: boolean }[];

async function fillCart(goods: Goods, code: string | null): Promise<string> {
  const cartId = newToken();
  const ids: string[] = [];
  for (const { priceMinor } of goods) ids.push(await addVariant(t.shop, 100, priceMinor));
  await t.shop.db.write(async (tx) => {
    await tx
      .insert(carts)
      .values({ id: cartId, revision: 1, discountCode: code, createdAt: 0, updatedAt: 0 });
    for (const [at, { quantity, requiresShipping }] of goods.entries()) {
      const variantId = ids[at] ?? "";
      await tx.update(variants).set({ requiresShipping }).where(eq(variants.id, variantId));
      await tx.insert(cartLines).values({ cartId, variantId, quantity, addedAt: at });
    }
  });
  return cartId;
}

async function addDiscount(discount: { kind: "percentage" | "amount"; value: number } | null) {
  if (!discount) return null;
  const code = newId().toUpperCase();
  await t.shop.db.write(async (tx) => {
    await tx.insert(discounts).values({
      id: newId(),
      code,
      ...discount,
      value: discount.kind === "percentage" ? discount.value * 100 : discount.value,
      minSubtotalMinor: 0,
      collections: [],
      startsAt: 0,
      createdAt: 0,
      updatedAt: 0,
    });
  });
  return code;
}

test.each([
  ["v1", "USD"],
  ["v2", "JPY"],
  ["v2", "EUR"],
] as const)(
  "quote, order, its lines and the gateway's price agree: API %s, %s",
  async (api, currency) => {
    Object.assign(t.shop, { gateway: t.shop.gatewayFor(api as GatewayApi), currency });
    const { read } = t.shop.db;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { minLength: 1, maxLength: 3 }),
        anyDiscount,
        async (goods, discount) => {
          const cartId = await fillCart(goods, await addDiscount(discount));
          const country = shop.shipping.defaultCountry;
          const choices = { country, shipping: "", email: "" };
          const now = t.shop.clock.now();
          const offer = await offerFor(read, await readCart(read, cartId), choices, now);
          const quote = readQuote(offer.quote);
          if (!quote) throw new Error(offer.quote);
          expect(quote.country).toBe(offer.asksCountry ? country : "");
          const bought = await checkout(t.shop, {
            cartId,
            clientKey: null,
            quote,
            details: buyerOf(country),
            price: (lines, discount) =>
              priceLines(lines, { country, shipping: offer.shipping, discount }),
          });
          if (!bought.ok) throw new Error(bought.error.kind);
          const [order] = await read
            .select()
            .from(orders)
            .where(eq(orders.token, bought.value.orderToken));
          if (!order) throw new Error("no order");
          const lines = await read
            .select()
            .from(orderLines)
            .where(eq(orderLines.orderId, order.id));
          const [attempt] = await read
            .select()
            .from(attempts)
            .where(eq(attempts.orderId, order.id));
          const sums = {
            subtotalMinor: lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0),
            discountMinor: lines.reduce((sum, line) => sum + line.discountMinor, 0),
          };
          const { subtotalMinor, discountMinor, shippingMinor, totalMinor } = order;
          expect({ subtotalMinor, discountMinor }).toEqual(sums);
          expect(totalMinor).toBe(quote.totalMinor);
          expect(totalMinor).toBe(subtotalMinor - discountMinor + shippingMinor);
          expect(order.shippingMethod?.id ?? "").toBe(offer.shipping);
          expect(attempt).toMatchObject({ priceMinor: order.totalMinor, currency });
          expect(findOrder(t.sandbox, attempt?.id ?? "")).toMatchObject({
            price: formatDecimalPrice(order.totalMinor, currency),
            currency,
          });
        },
      ),
      { numRuns: 10 },
    );
  },
);
