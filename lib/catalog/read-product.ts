import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, productCollections, products, variants } from "#db/tables.ts";
import { isSoldOut } from "#lib/catalog/availability.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import type { Product, ProductCard } from "#lib/catalog/types.ts";

/** An active product with what it offers, as it stands in the database now; null when there is none. */
export async function readProduct(read: Reader, slug: string): Promise<Product | null> {
  const row = await findActive(read, slug);
  return row ? completeProduct(read, row) : null;
}

/** The same of any status, for staff, by its id. */
export async function readDraft(read: Reader, id: string): Promise<Product | null> {
  const [row] = await read.select().from(products).where(eq(products.id, id));
  return row ? completeProduct(read, row) : null;
}

async function completeProduct(read: Reader, row: typeof products.$inferSelect): Promise<Product> {
  const offered = await readVariants(read, row.id);
  const pictures = (await picturesOf(read, [row.id])).get(row.id) ?? [];
  const { id, slug, title, description, vendor, tags, specifications, options } = row;
  const { seoTitle, seoDescription } = row;
  return {
    id,
    slug,
    title,
    description,
    vendor,
    tags,
    specifications,
    options,
    seoTitle,
    seoDescription,
    pictures,
    collections: await readCollections(read, id),
    variants: offered.map(({ option1, option2, option3, mediaId, ...variant }) => {
      const { slug, sku, barcode, priceMinor, compareAtMinor, weightGrams } = variant;
      return {
        id: variant.id,
        slug,
        sku,
        barcode,
        priceMinor,
        compareAtMinor,
        weightGrams,
        available: variant.available,
        policy: variant.policy,
        pictureId: mediaId,
        values: [option1, option2, option3].slice(0, options.length),
      };
    }),
  };
}

/** An active product as listings show it; null when there is none. */
export async function readCard(read: Reader, slug: string): Promise<ProductCard | null> {
  const row = await findActive(read, slug);
  if (!row) return null;
  const offered = await readVariants(read, row.id);
  const [collection] = await readCollections(read, row.id);
  return {
    slug,
    title: row.title,
    caption: collection?.title ?? row.vendor,
    fromMinor: row.fromMinor,
    hasPriceRange: offered.some((variant) => variant.priceMinor > row.fromMinor),
    soldOut: offered.every(isSoldOut),
    picture: (await picturesOf(read, [row.id])).get(row.id)?.[0] ?? null,
  };
}

async function findActive(read: Reader, slug: string) {
  const [row] = await read
    .select()
    .from(products)
    .where(and(eq(products.slug, slug), eq(products.status, "active")));
  return row;
}

const readVariants = (read: Reader, productId: string) =>
  read
    .select()
    .from(variants)
    .where(and(eq(variants.productId, productId), isNull(variants.archivedAt)))
    .orderBy(asc(variants.position));

const readCollections = (read: Reader, productId: string) =>
  read
    .select({ slug: collections.slug, title: collections.title })
    .from(productCollections)
    .innerJoin(collections, eq(collections.slug, productCollections.collectionSlug))
    .where(eq(productCollections.productId, productId))
    .orderBy(asc(collections.position));
