import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { carts, variants } from "#db/tables.ts";
import { changeCart, readCart, readSaved } from "#lib/cart/cart.ts";
import { dropSaved, saveLine } from "#lib/cart/saved/save-line.ts";
import { emptyCart } from "#lib/cart/types.ts";
import { MAX_PIECES_PER_LINE } from "#lib/limits/limits.ts";
import { cartMessages } from "#messages/cart.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

const t = shopPerTest();

const change = (cartId: string | null, variantId: string, quantity: number, add = false) =>
  changeCart(t.shop.db, cartId, [{ variantId, quantity, add }], 1);

test("adding, setting and removing; each climbs the revision", async () => {
  const variant = await addVariant(t.shop, 5);
  const first = await change(null, variant, 1, true);
  const second = await change(first.cartId, variant, 1, true);
  expect(second).toMatchObject({
    cartId: first.cartId,
    cart: { count: 2, subtotalMinor: 10_000, revision: 2 },
  });
  expect((await change(first.cartId, variant, 0)).cart).toMatchObject({ count: 0, revision: 3 });
});

test("oversell: a quantity beyond the stock is cut to it, and the shopper is told", async () => {
  const variant = await addVariant(t.shop, 1);
  const { cart, problems } = await change(null, variant, 2);
  expect(cart.count).toBe(1);
  expect(problems).toEqual([{ variantId: variant, message: cartMessages.problems.onlyLeft(1) }]);
  const soldOut = await addVariant(t.shop, 0);
  expect((await change(null, soldOut, 1)).problems[0]?.message).toBe(cartMessages.problems.soldOut);
});

test("no more of one product than the shop allows", async () => {
  const variant = await addVariant(t.shop, 5 * MAX_PIECES_PER_LINE);
  const { cart } = await change(null, variant, MAX_PIECES_PER_LINE + 1);
  expect(cart.count).toBe(MAX_PIECES_PER_LINE);
});

test("disk filled by strangers: no cart is made without a line that stands", async () => {
  const variant = await addVariant(t.shop, 5);
  const soldOut = await addVariant(t.shop, 0);
  expect(await change(null, "nonsense", 1)).toMatchObject({ cartId: null, cart: emptyCart });
  expect((await change(null, soldOut, 1)).problems).toHaveLength(1);
  expect((await change(null, variant, 0)).problems).toEqual([]);
  expect(await t.shop.db.read.select().from(carts)).toEqual([]);
});

test("a foreign, ordered or nonsensical cart id reads as empty and starts a new cart", async () => {
  const variant = await addVariant(t.shop, 5);
  const { cartId } = await change(null, variant, 1);
  await t.shop.db.write(async (tx) => {
    await tx
      .update(carts)
      .set({ orderedAt: 1 })
      .where(eq(carts.id, cartId ?? ""));
  });
  for (const id of [cartId, "x", "x".repeat(5000), "%00", ""]) {
    expect(await readCart(t.shop.db.read, id)).toEqual(emptyCart);
    expect((await change(id, variant, 1)).cartId).not.toBe(id);
  }
});

test("what is saved for later outlives the order: the next cart has it", async () => {
  const [bought, kept] = [await addVariant(t.shop, 5), await addVariant(t.shop, 5)];
  const { cartId } = await change(null, bought, 1);
  await change(cartId, kept, 3);
  expect(await saveLine(t.shop.db, cartId ?? "", kept, 1)).toBe(true);
  expect(await saveLine(t.shop.db, cartId ?? "", "unknown", 1)).toBe(false);
  expect(await readCart(t.shop.db.read, cartId)).toMatchObject({ count: 1, revision: 3 });
  await t.shop.db.write(async (tx) => {
    await tx.update(carts).set({ orderedAt: 1 });
  });
  expect(await saveLine(t.shop.db, cartId ?? "", bought, 1)).toBe(false);
  expect(await readSaved(t.shop.db.read, cartId)).toMatchObject([{ variantId: kept, quantity: 3 }]);
  const next = (await change(cartId, bought, 1)).cartId;
  expect(await readSaved(t.shop.db.read, next)).toMatchObject([{ variantId: kept, quantity: 3 }]);
  expect(await readSaved(t.shop.db.read, cartId)).toEqual([]);
  await dropSaved(t.shop.db, next ?? "", kept);
  expect(await readSaved(t.shop.db.read, next)).toEqual([]);
});

test("fifty changes at once lose none", async () => {
  const stock = Math.min(9, MAX_PIECES_PER_LINE);
  const variant = await addVariant(t.shop, stock);
  const { cartId } = await change(null, variant, 1);
  await Promise.all(Array.from({ length: 50 }, () => change(cartId, variant, 1, true)));
  expect(await readCart(t.shop.db.read, cartId)).toMatchObject({
    count: stock,
    revision: 51,
  });
});

test("a price that changed since a piece was added is told, until the line is changed again", async () => {
  const variantId = await addVariant(t.shop, 5, 3000);
  const { cartId } = await change(null, variantId, 1);
  const lineNow = async () => (await readCart(t.shop.db.read, cartId)).lines[0];
  expect(await lineNow()).toMatchObject({ unitMinor: 3000, earlierMinor: null });
  await t.shop.db.write(async (tx) => {
    await tx.update(variants).set({ priceMinor: 3500 }).where(eq(variants.id, variantId));
  });
  expect(await lineNow()).toMatchObject({ unitMinor: 3500, earlierMinor: 3000 });
  await change(cartId, variantId, 2);
  expect(await lineNow()).toMatchObject({ unitMinor: 3500, earlierMinor: null });
});
