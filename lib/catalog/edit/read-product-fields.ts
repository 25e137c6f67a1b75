import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, productCollections, products } from "#db/tables.ts";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";

export type EditedProduct = { id: string; version: number; fields: ProductFields };

/** A product as its form edits it, whatever its status; null for an unknown id. */
export async function readProductFields(read: Reader, id: string): Promise<EditedProduct | null> {
  const [row] = await read.select().from(products).where(eq(products.id, id));
  if (!row) return null;
  const { title, slug, description, status, vendor, tags, specifications } = row;
  const { seoTitle, seoDescription, version } = row;
  const inside = await read
    .select({ slug: productCollections.collectionSlug })
    .from(productCollections)
    .innerJoin(collections, eq(collections.slug, productCollections.collectionSlug))
    .where(and(eq(productCollections.productId, id), isNull(collections.rule)))
    .orderBy(asc(productCollections.collectionSlug));
  const fields = {
    title,
    slug,
    description,
    status,
    vendor,
    tags,
    collections: inside.map((one) => one.slug),
    specifications,
    seoTitle,
    seoDescription,
  };
  return { id, version, fields };
}
