import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  collections,
  productCollections,
  products,
  searchDocuments,
  variants,
} from "#db/tables.ts";
import { isSoldOut } from "#lib/catalog/availability.ts";
import { nameOptions } from "#lib/catalog/format-options.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import type { Product, ProductCard } from "#lib/catalog/types.ts";
import { formatUnitPrice } from "#lib/catalog/unit-price.ts";

/** An active product with what it offers, as it stands in the database now; null when there is none. */
export async function readProduct(read: Reader, slug: string): Promise<Product | null> {
  const row = await findActive(read, slug);
  return row ? ((await completeProducts(read, [row]))[0] ?? null) : null;
}

/** The same of any status, for staff, by its id. */
export async function readDraft(read: Reader, id: string): Promise<Product | null> {
  const rows = await read.select().from(products).where(eq(products.id, id));
  return (await completeProducts(read, rows))[0] ?? null;
}

/** Active products in the order of their ids, those after `after`, at most `limit`. */
export async function readProductsAfter(
  read: Reader,
  after: string,
  limit: number,
): Promise<Product[]> {
  // The index knows active products alone, in this order.
  const { productId } = searchDocuments;
  const next = await read
    .select({ productId })
    .from(searchDocuments)
    .where(gt(productId, after))
    .orderBy(asc(productId))
    .limit(limit);
  const ids = next.map((row) => row.productId);
  const rows = await read
    .select()
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(asc(products.id));
  return completeProducts(read, rows);
}

type Row = typeof products.$inferSelect;

async function completeProducts(read: Reader, rows: Row[]): Promise<Product[]> {
  const ids = rows.map((row) => row.id);
  const offered = Map.groupBy(await readVariants(read, ids), (row) => row.productId);
  const inside = Map.groupBy(await readCollections(read, ids), (row) => row.productId);
  const pictures = await picturesOf(read, ids);
  return rows.map((row) =>
    completeProduct(row, {
      offered: offered.get(row.id) ?? [],
      inside: inside.get(row.id) ?? [],
      pictures: pictures.get(row.id) ?? [],
    }),
  );
}

type Parts = {
  offered: (typeof variants.$inferSelect)[];
  inside: { slug: string; title: string }[];
  pictures: Product["pictures"];
};

function completeProduct(row: Row, { offered, inside, pictures }: Parts): Product {
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
    collections: inside.map(({ slug, title }) => ({ slug, title })),
    variants: offered.map(({ option1, option2, option3, mediaId, ...variant }) => {
      const { slug, sku, barcode, priceMinor, compareAtMinor } = variant;
      const { weightGrams, requiresShipping } = variant;
      return {
        id: variant.id,
        slug,
        sku,
        barcode,
        priceMinor,
        compareAtMinor,
        weightGrams,
        requiresShipping,
        available: variant.available,
        policy: variant.policy,
        pictureId: mediaId,
        values: [option1, option2, option3].slice(0, options.length),
      };
    }),
  };
}

/** Active products as listings show them, by slug; those that aren't there are left out. */
export async function readCards(read: Reader, slugs: string[]): Promise<Map<string, ProductCard>> {
  const { id, slug, title, vendor, fromMinor, status, options } = products;
  const found = await read
    .select({ id, slug, title, vendor, fromMinor, status, options })
    .from(products)
    .where(inArray(slug, slugs));
  // Asked in SQL, SQLite would walk all that are active instead of the few slugs.
  const rows = found.filter((row) => row.status === "active");
  const ids = rows.map((row) => row.id);
  const { productId, priceMinor, available, policy, option1, option2, option3 } = variants;
  const offered = Map.groupBy(
    await read
      .select({ productId, priceMinor, available, policy, option1, option2, option3 })
      .from(variants)
      .where(and(inArray(productId, ids), isNull(variants.archivedAt))),
    (row) => row.productId,
  );
  const inside = Map.groupBy(await readCollections(read, ids), (row) => row.productId);
  const pictures = await picturesOf(read, ids);
  return new Map(
    rows.map((row) => {
      const own = offered.get(row.id) ?? [];
      const cheapest = own.find((variant) => variant.priceMinor === row.fromMinor);
      const card = {
        slug: row.slug,
        title: row.title,
        caption: inside.get(row.id)?.[0]?.title ?? row.vendor,
        fromMinor: row.fromMinor,
        hasPriceRange: own.some((variant) => variant.priceMinor > row.fromMinor),
        unitPrice: cheapest ? unitPriceOf(row.options, cheapest) : null,
        soldOut: own.every(isSoldOut),
        picture: pictures.get(row.id)?.[0] ?? null,
      };
      return [row.slug, card];
    }),
  );
}

function unitPriceOf(
  options: Row["options"],
  variant: Pick<typeof variants.$inferSelect, "priceMinor" | "option1" | "option2" | "option3">,
): string | null {
  const values = [variant.option1, variant.option2, variant.option3];
  return formatUnitPrice(variant.priceMinor, nameOptions(options, values));
}

async function findActive(read: Reader, slug: string) {
  const [row] = await read
    .select()
    .from(products)
    .where(and(eq(products.slug, slug), eq(products.status, "active")));
  return row;
}

const readVariants = (read: Reader, productIds: string[]) =>
  read
    .select()
    .from(variants)
    .where(and(inArray(variants.productId, productIds), isNull(variants.archivedAt)))
    .orderBy(asc(variants.position), asc(variants.id));

const readCollections = (read: Reader, productIds: string[]) =>
  read
    .select({
      productId: productCollections.productId,
      slug: collections.slug,
      title: collections.title,
    })
    .from(productCollections)
    .innerJoin(collections, eq(collections.slug, productCollections.collectionSlug))
    .where(inArray(productCollections.productId, productIds))
    .orderBy(asc(collections.position), asc(collections.slug));
