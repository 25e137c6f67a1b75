import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { cartLines, productCollections, products, savedLines, variants } from "#db/tables.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";

type StoredLine = Pick<typeof cartLines.$inferSelect, "variantId" | "quantity" | "seenMinor">;

/** A cart's lines in the order they were added, with names, prices and stock of now. */
export async function readCartLines(read: Reader, cartId: string) {
  const stored = await read
    .select()
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.variantId));
  return describeLines(read, stored);
}

/** The same of what was saved for later, the latest first. */
export async function readSavedLines(read: Reader, cartId: string) {
  const stored = await read
    .select()
    .from(savedLines)
    .where(eq(savedLines.cartId, cartId))
    .orderBy(desc(savedLines.addedAt), asc(savedLines.variantId));
  return describeLines(read, stored);
}

async function describeLines(read: Reader, stored: StoredLine[]) {
  const ids = stored.map((line) => line.variantId);
  const found = await read
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(variants.id, ids));
  const byId = new Map(found.map((row) => [row.variant.id, row]));
  const rows = stored.flatMap((line) => {
    const row = byId.get(line.variantId);
    return row ? [{ line, ...row }] : [];
  });
  const collections = await collectionsOf(read, [...new Set(rows.map((row) => row.product.id))]);
  return rows.map(({ line, variant, product }) => {
    const { option1, option2, option3, priceMinor, sku, weightGrams, available, policy } = variant;
    return {
      variantId: variant.id,
      productId: product.id,
      slug: product.slug,
      variantSlug: variant.slug,
      title: product.title,
      options: nameOptions(product.options, [option1, option2, option3]),
      sku,
      weightGrams,
      requiresShipping: variant.requiresShipping,
      /** Slugs: tax and discounts depend on them. */
      collections: collections.get(product.id) ?? [],
      available,
      policy,
      unitMinor: priceMinor,
      quantity: line.quantity,
      seenMinor: line.seenMinor,
      pictureId: variant.mediaId,
      /** False once the variant or its product is no longer sold. */
      offered: product.status === "active" && variant.archivedAt === null,
    };
  });
}

async function collectionsOf(read: Reader, productIds: string[]): Promise<Map<string, string[]>> {
  const rows = await read
    .select()
    .from(productCollections)
    .where(inArray(productCollections.productId, productIds));
  const found = new Map<string, string[]>();
  for (const { productId, collectionSlug } of rows)
    found.set(productId, [...(found.get(productId) ?? []), collectionSlug]);
  return found;
}
