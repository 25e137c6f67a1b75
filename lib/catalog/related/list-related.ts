import "server-only";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { catalogueTag } from "#lib/cache/cache-tags.ts";
import { getCard, listProducts } from "#lib/catalog/queries.ts";
import { readRelated } from "#lib/catalog/related/read-related.ts";
import type { Product, ProductCard } from "#lib/catalog/types.ts";
import { ALL } from "#lib/catalog/view.ts";

const SHOWN = 4;
/** A few more than are shown: one may have been taken off sale since. */
const ASKED = 8;

/**
 * What to show below a product: those that share its tags, then others of its first collection. `byTags`: at least half
 * of them share a tag.
 */
export async function listRelated(
  product: Product,
): Promise<{ cards: ProductCard[]; byTags: boolean }> {
  const read = unstable_cache(
    () => readRelated(getDb().read, product, ASKED),
    ["related", product.slug],
    { tags: [catalogueTag] },
  );
  const related = (await Promise.all((await read()).map(getCard))).filter((card) => card !== null);
  const collection = product.collections[0]?.slug ?? ALL;
  const { cards: siblings } = await listProducts({ collection, sort: "featured", page: 1 });
  const bySlug = new Map([...related, ...siblings].map((card) => [card.slug, card]));
  bySlug.delete(product.slug);
  const cards = [...bySlug.values()].slice(0, SHOWN);
  return { cards, byTags: related.length * 2 >= cards.length && related.length > 0 };
}
