import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { products, variants } from "#db/tables.ts";
import { keyOf, missingCombinations, valuesOf } from "#lib/catalog/variants/plan-options.ts";

const MAX_MISSING = 60;

export type StaffVariant = typeof variants.$inferSelect & { values: string[] };

/** A product's options and variants for its form: the variants offered, and combinations that are not. */
export async function readVariantsForStaff(read: Reader, productId: string) {
  const [product] = await read.select().from(products).where(eq(products.id, productId));
  if (!product) return null;
  const { options, version } = product;
  const rows = await read
    .select()
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(asc(variants.position), asc(variants.id));
  const all = rows.map((row): StaffVariant => ({ ...row, values: valuesOf(row, options.length) }));
  const offered = all.filter(({ archivedAt }) => archivedAt === null);
  const taken = offered.map(({ values }) => values);
  return {
    options,
    version,
    offered,
    missing: options.length > 0 ? missingCombinations(options, taken, MAX_MISSING) : [],
    isArchived: (values: string[]) =>
      all.some((one) => one.archivedAt !== null && keyOf(one.values) === keyOf(values)),
  };
}
