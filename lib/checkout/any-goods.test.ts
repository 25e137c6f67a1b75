import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { orderLines, orders, products, variants } from "#db/tables.ts";
import { changeCart } from "#lib/cart/cart.ts";
import { buyableQuantity, isSoldOut } from "#lib/catalog/availability.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";
import { listChoices } from "#lib/catalog/picker/list-choices.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import type { Product, StockPolicy } from "#lib/catalog/types.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { newId } from "#lib/ids.ts";
import { MAX_PIECES_PER_LINE, MAX_UNPAID_STOCK_SHARE } from "#lib/limits/limits.ts";
import { variantSlugs } from "#lib/text/slugify.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

/** Up to three options, and any of their combinations as variants with any price, stock and policy. */
const anyGoods = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.tuple(
        ...names.map(() =>
          fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        ),
      ),
    ),
  )
  .chain(([names, values]) => {
    const all = values.reduce<string[][]>(
      (rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])),
      [[]],
    );
    return fc.record({
      options: fc.constant(names.map((name, at) => ({ name, values: values[at] ?? [] }))),
      variants: fc.subarray(all, { minLength: 1 }).chain((chosen) =>
        fc.tuple(
          ...chosen.map((one) =>
            fc.record({
              values: fc.constant(one),
              priceMinor: fc.integer({ min: 0, max: 1_000_000 }),
              stock: fc.integer({ min: 0, max: 12 }),
              policy: fc.constantFrom<StockPolicy>("deny", "continue"),
            }),
          ),
        ),
      ),
    });
  });

type Goods = typeof anyGoods extends fc.Arbitrary<infer T> ? T : never;

async function add(goods: Goods): Promise<Product> {
  const id = newId();
  const slugs = variantSlugs(goods.variants);
  await t.shop.db.write(async (tx) => {
    await tx.insert(products).values({
      id,
      slug: id,
      title: id,
      description: "",
      status: "active",
      vendor: "",
      tags: [],
      specifications: [],
      seoTitle: "",
      seoDescription: "",
      options: goods.options.map(({ name, values }) => ({
        name,
        values: values.map((value) => ({ name: value })),
      })),
      fromMinor: 0,
      position: 0,
      createdAt: 0,
    });
    await tx.insert(variants).values(
      goods.variants.map(({ values, stock, policy, priceMinor }, position) => ({
        id: newId(),
        productId: id,
        slug: slugs[position] ?? "",
        position,
        sku: "",
        option1: values[0] ?? "",
        option2: values[1] ?? "",
        option3: values[2] ?? "",
        barcode: "",
        priceMinor,
        weightGrams: 1,
        policy,
        initial: stock,
        available: stock,
      })),
    );
  });
  const product = await readProduct(t.shop.db.read, id);
  if (!product) throw new Error("an added product is not there");
  return product;
}

test("any options and variants: picker, cart and order agree on price and stock", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyGoods,
      fc.nat(),
      fc.integer({ min: 1, max: 11 }),
      async (goods, nth, wanted) => {
        const product = await add(goods);
        for (const variant of product.variants) checkPicker(product, variant);
        const chosen = product.variants[nth % product.variants.length];
        if (!chosen) return;
        const { cart } = await changeCart(
          t.shop.db,
          null,
          [{ variantId: chosen.id, quantity: wanted }],
          1,
        );
        const quantity = Math.min(wanted, buyableQuantity(chosen, MAX_PIECES_PER_LINE));
        expect(cart.count).toBe(quantity);
        expect(cart.subtotalMinor).toBe(quantity * chosen.priceMinor);
        if (quantity === 0 || chosen.priceMinor === 0) return;
        // An unpaid order reserves no more than a share of the stock.
        const share = Math.ceil(chosen.available * MAX_UNPAID_STOCK_SHARE);
        const ordered = chosen.policy === "deny" ? Math.min(quantity, share) : quantity;
        const request = await requestFor(t.shop, chosen.id, ordered, chosen.priceMinor);
        const bought = await checkout(t.shop, request);
        if (!bought.ok) throw new Error(bought.error.kind);
        const [line] = await t.shop.db.read
          .select({ line: orderLines, subtotalMinor: orders.subtotalMinor })
          .from(orderLines)
          .innerJoin(orders, eq(orders.id, orderLines.orderId))
          .where(eq(orders.token, bought.value.orderToken));
        expect(line).toMatchObject({
          subtotalMinor: ordered * chosen.priceMinor,
          line: {
            variantId: chosen.id,
            quantity: ordered,
            unitMinor: chosen.priceMinor,
            options: nameOptions(product.options, chosen.values),
          },
        });
        const after = await readProduct(t.shop.db.read, product.slug);
        expect(after?.variants.find((one) => one.id === chosen.id)?.available).toBe(
          chosen.available - ordered,
        );
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

/** Each choice says truly whether it fits and can be bought, leads to a variant that has it, and none is left out. */
function checkPicker(product: Product, chosen: Product["variants"][number]) {
  const rows = listChoices(product, chosen);
  expect(rows.map((row) => row.name)).toEqual(product.options.map((option) => option.name));
  for (const [index, { choices }] of rows.entries()) {
    expect(choices.map((choice) => choice.value.name).sort()).toEqual(
      [...new Set(product.variants.map((one) => one.values[index]))].sort(),
    );
    expect(choices.filter((choice) => choice.chosen).map((choice) => choice.variant)).toEqual([
      chosen,
    ]);
    for (const { value, variant, state } of choices) {
      const exact = product.variants.find((one) =>
        one.values.every((name, at) => name === (at === index ? value.name : chosen.values[at])),
      );
      expect(variant.values[index]).toBe(value.name);
      if (exact) expect(variant).toBe(exact);
      expect(state).toBe(!exact ? "impossible" : isSoldOut(exact) ? "sold-out" : "available");
    }
  }
}

test("the policy continue sells beyond stock and owes what is missing; deny does not", async () => {
  const variantId = await addVariant(t.shop, 1);
  expect((await checkout(t.shop, await requestFor(t.shop, variantId, 3))).ok).toBe(false);
  await t.shop.db.write(async (tx) => {
    await tx.update(variants).set({ policy: "continue" }).where(eq(variants.id, variantId));
  });
  expect((await checkout(t.shop, await requestFor(t.shop, variantId, 3))).ok).toBe(true);
  const [after] = await t.shop.db.read.select().from(variants).where(eq(variants.id, variantId));
  expect(after).toMatchObject({ initial: 1, available: -2, reserved: 3 });
});

test.each(["draft", "archived"] as const)(
  "a product that is %s can't be bought",
  async (status) => {
    const variantId = await addVariant(t.shop, 5);
    const request = await requestFor(t.shop, variantId);
    await t.shop.db.write(async (tx) => void (await tx.update(products).set({ status })));
    expect(await checkout(t.shop, request)).toMatchObject({
      ok: false,
      error: { kind: "out-of-stock" },
    });
    const added = await changeCart(t.shop.db, null, [{ variantId, quantity: 1 }], 1);
    expect(added).toMatchObject({ cart: { count: 0 }, problems: [{ variantId }] });
  },
);
