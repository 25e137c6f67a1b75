import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { productFacets, products } from "#db/tables.ts";

/** Products looked at on each side of this one for each tag: a tag may stand on half of a large catalogue. */
const NEIGHBOURS = 60;
const MAX_TAGS = 8;

/** Slugs of the products that share the most tags with one, at most `limit`; rare tags count more than frequent ones. */
export async function readRelated(
  read: Reader,
  product: { id: string; tags: string[] },
  limit: number,
): Promise<string[]> {
  const scores = new Map<string, number>();
  for (const tag of product.tags.slice(0, MAX_TAGS)) {
    const found = await neighbours(read, tag, product.id);
    for (const id of found) scores.set(id, (scores.get(id) ?? 0) + 1 / found.length);
  }
  const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit);
  const slugs: string[] = [];
  for (const [id] of best) {
    const [row] = await read
      .select({ slug: products.slug })
      .from(products)
      .where(eq(products.id, id));
    if (row) slugs.push(row.slug);
  }
  return slugs;
}

async function neighbours(read: Reader, tag: string, id: string): Promise<string[]> {
  const hasTag = and(
    eq(productFacets.kind, "tag"),
    eq(productFacets.name, ""),
    eq(productFacets.value, tag),
  );
  const near = (isBeyond: ReturnType<typeof gt>, order: ReturnType<typeof asc>) =>
    read
      .select({ id: productFacets.productId })
      .from(productFacets)
      .where(and(hasTag, isBeyond))
      .orderBy(order)
      .limit(NEIGHBOURS);
  const rows = [
    ...(await near(gt(productFacets.productId, id), asc(productFacets.productId))),
    ...(await near(lt(productFacets.productId, id), desc(productFacets.productId))),
  ];
  return rows.map((row) => row.id);
}
