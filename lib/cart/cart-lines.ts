import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { prepared } from "#db/queries/prepared.ts";
import { cartLines, productCollections, products, savedLines, variants } from "#db/tables.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";

type Stored = typeof cartLines | typeof savedLines;
type OfCart = { cartId: string };

/** A cart's lines in the order they were added, with names, prices and stock of now. */
export const readCartLines = linesIn(cartLines, asc);

/** The same of what was saved for later, the latest first. */
export const readSavedLines = linesIn(savedLines, desc);

function linesIn(stored: Stored, order: typeof asc) {
  const rowsOf = prepared((read: Reader, { cartId }: OfCart) =>
    read
      .select({
        quantity: stored.quantity,
        seenMinor: stored.seenMinor,
        variantId: variants.id,
        variantSlug: variants.slug,
        option1: variants.option1,
        option2: variants.option2,
        option3: variants.option3,
        unitMinor: variants.priceMinor,
        sku: variants.sku,
        weightGrams: variants.weightGrams,
        requiresShipping: variants.requiresShipping,
        available: variants.available,
        reserved: variants.reserved,
        policy: variants.policy,
        pictureId: variants.mediaId,
        archivedAt: variants.archivedAt,
        productId: products.id,
        slug: products.slug,
        title: products.title,
        optionNames: products.options,
        status: products.status,
      })
      .from(stored)
      .innerJoin(variants, eq(variants.id, stored.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .where(eq(stored.cartId, cartId))
      .orderBy(order(stored.addedAt), asc(stored.variantId)),
  );
  const collectionsOf = prepared((read: Reader, { cartId }: OfCart) =>
    read
      .selectDistinct({
        productId: productCollections.productId,
        slug: productCollections.collectionSlug,
      })
      .from(productCollections)
      .innerJoin(variants, eq(variants.productId, productCollections.productId))
      .innerJoin(stored, eq(stored.variantId, variants.id))
      .where(eq(stored.cartId, cartId)),
  );
  return async (read: Reader, cartId: string) => {
    const rows = await rowsOf(read, { cartId });
    const collections = rows.length > 0 ? await collectionsOf(read, { cartId }) : [];
    return rows.map(({ option1, option2, option3, optionNames, status, archivedAt, ...line }) => ({
      ...line,
      options: nameOptions(optionNames, [option1, option2, option3]),
      /** Slugs: tax and discounts depend on them. */
      collections: collections
        .filter(({ productId }) => productId === line.productId)
        .map(({ slug }) => slug),
      /** False once the variant or its product is no longer sold. */
      offered: status === "active" && archivedAt === null,
    }));
  };
}
