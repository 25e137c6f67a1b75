import { eq } from "drizzle-orm";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import { attempts, cartLines, carts, orders, products, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import type { PlaceRequest } from "#lib/checkout/price-order.ts";
import { totalsOf } from "#lib/checkout/pricing/price-lines.ts";
import { newId } from "#lib/ids.ts";
import type { Attempt } from "#lib/orders/ledger/facts.ts";
import type { Shop } from "#lib/shop.ts";

/** A product with one variant of `stock` pieces at `priceMinor`; returns the variant's id. */
export async function addVariant(
  shop: Pick<Shop, "db">,
  stock: number,
  priceMinor = 5000,
): Promise<string> {
  const slug = newId();
  const variantId = newId();
  await shop.db.write(async (tx) => {
    await tx.insert(products).values({
      id: slug,
      slug,
      title: `Product ${slug}`,
      description: "",
      status: "active",
      vendor: "",
      tags: [],
      specifications: [],
      options: [],
      seoTitle: "",
      seoDescription: "",
      fromMinor: priceMinor,
      position: 0,
      createdAt: 0,
    });
    await tx.insert(variants).values({
      id: variantId,
      productId: slug,
      slug: "",
      option1: "",
      option2: "",
      option3: "",
      position: 0,
      sku: "",
      barcode: "",
      priceMinor,
      weightGrams: 500,
      policy: "deny",
      initial: stock,
      available: stock,
    });
  });
  return variantId;
}

/** Prices lines without tax or discount, and their shipping at a price of the test's own. */
export const priceWithShipping =
  (priceMinor: number): PlaceRequest["price"] =>
  (lines) => {
    const method = { id: "test", name: "Test", days: [1, 2] as [number, number], priceMinor };
    const shipping = { ...method, freeFromMinor: null, missingForFreeMinor: null };
    const plain = lines.map((line) => ({ ...line, discountMinor: 0, taxBasisPoints: 0 }));
    return {
      lines: plain,
      totals: totalsOf(plain, priceMinor),
      shippingOptions: [shipping],
      shipping,
    };
  };

/** Somebody in a country. */
export const buyerOf = (country: string): PlaceRequest["details"] => ({
  email: "ada@example.com",
  address: {
    name: "Ada",
    line1: "1 Street",
    line2: "",
    city: "London",
    region: "",
    postcode: "N1",
    country,
  },
  note: "",
});

/** A cart with `quantity` of a variant, ready to be ordered. */
export async function requestFor(
  shop: Shop,
  variantId: string,
  quantity = 1,
  priceMinor = 5000,
): Promise<PlaceRequest> {
  const cartId = newId();
  await addCarts(shop, [cartId], variantId, quantity);
  return cartRequest(cartId, quantity, priceMinor);
}

/** So many carts with one piece of a variant, made in one transaction. */
export async function requestsFor(
  shop: Shop,
  variantId: string,
  count: number,
): Promise<PlaceRequest[]> {
  const cartIds = Array.from({ length: count }, newId);
  await addCarts(shop, cartIds, variantId, 1);
  return cartIds.map((cartId) => cartRequest(cartId, 1, 5000));
}

async function addCarts(shop: Shop, cartIds: string[], variantId: string, quantity: number) {
  await shop.db.write(async (tx) => {
    for (const id of cartIds) {
      await insertCarts(tx, [{ id, revision: 1, createdAt: 0, updatedAt: 0 }]);
      await insertLines(tx, [{ cartId: id, variantId, quantity, addedAt: 0 }]);
    }
  });
}

const insertCarts = preparedInsert(carts);
const insertLines = preparedInsert(cartLines);

function cartRequest(cartId: string, quantity: number, priceMinor: number): PlaceRequest {
  return {
    cartId,
    clientKey: null,
    quote: { revision: 1, totalMinor: quantity * priceMinor },
    details: buyerOf("GB"),
    price: priceWithShipping(0),
  };
}

/** Checks out one piece of a new variant of which there are `stock`; returns the order's attempt. */
export async function placeOrder(shop: Shop, stock = 5): Promise<Attempt> {
  return placeOrderOf(shop, await addVariant(shop, stock));
}

/** Places an order of one piece of a variant; its attempt. */
export async function placeOrderOf(shop: Shop, variantId: string): Promise<Attempt> {
  const placed = await checkout(shop, await requestFor(shop, variantId));
  if (!placed.ok) throw new Error(`not placed: ${placed.error.kind}`);
  const [found] = await shop.db.read
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(orders, eq(orders.id, attempts.orderId))
    .where(eq(orders.token, placed.value.orderToken));
  if (!found) throw new Error("the checkout made no attempt");
  return found.attempt;
}
