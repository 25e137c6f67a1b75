import { asc, isNull, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, products } from "#db/tables.ts";

const MAX_VENDORS = 500;

/** Vendors by name, as far as a list to choose from may be long. */
export async function listVendors(read: Reader): Promise<string[]> {
  const rows = await read
    .selectDistinct({ vendor: products.vendor })
    .from(products)
    .where(ne(products.vendor, ""))
    .orderBy(asc(products.vendor))
    .limit(MAX_VENDORS);
  return rows.map(({ vendor }) => vendor);
}

/** Collections that products are put into by hand, or all. */
export const listCollectionChoices = (read: Reader, { byHand }: { byHand: boolean }) =>
  read
    .select({ slug: collections.slug, title: collections.title })
    .from(collections)
    .where(byHand ? isNull(collections.rule) : undefined)
    .orderBy(asc(collections.position), asc(collections.slug));
