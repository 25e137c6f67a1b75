import { asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { cartLines, productCollections, products, variants } from "#db/tables.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";

/** A cart's lines in the order they were added, with names, prices and stock of now. */
export async function readCartLines(read: Reader, cartId: string) {
  const rows = await read
    .select({ line: cartLines, variant: variants, product: products })
    .from(cartLines)
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.variantId));
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
