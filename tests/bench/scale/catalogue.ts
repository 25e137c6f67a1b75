import { eq, gte, max } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { productFacets, products, searchDocuments } from "#db/tables.ts";
import { ALL, type ListingView, type Sort, sorts } from "#lib/catalog/view.ts";
import { type Filters, noFilters, withChosen } from "#lib/search/filters.ts";
import type { Random } from "#tests/harness/random.ts";

const MAX_VALUES = 200;

export type Visited = { slug: string; title: string };

/** What visitors of a large catalogue ask for, drawn at random. */
export type Catalogue = {
  total: number;
  /** Any product that is on sale, each as likely as the others. */
  product(): Promise<Visited>;
  listing(page: number): ListingView;
  oneFacet(): Filters;
  /** The words that a copy has of its own (db/seed/multiply-catalogue.ts): two of 2,500 pairs. */
  twoWords(): Promise<string>;
  /** A word that every fiftieth product has. */
  commonWord(): Promise<string>;
};

/** Throws when nothing is on sale. */
export async function openCatalogue(read: Reader, random: Random): Promise<Catalogue> {
  const total = await read.$count(products);
  const [{ last } = { last: null }] = await read
    .select({ last: max(searchDocuments.row) })
    .from(searchDocuments);
  const { kind, name, value } = productFacets;
  const values = await read
    .selectDistinct({ kind, name, value })
    .from(productFacets)
    .limit(MAX_VALUES);
  const [first, ...others] = values;
  if (last === null || !first)
    throw new Error("Nothing is on sale: npm run db:seed -- --products 1000000");
  const collections = values.filter((one) => one.kind === "collection").map((one) => one.value);
  const product = async () => {
    const [row] = await read
      .select({ slug: products.slug, title: products.title })
      .from(searchDocuments)
      .innerJoin(products, eq(products.id, searchDocuments.productId))
      .where(gte(searchDocuments.row, random.whole(1, last)))
      .orderBy(searchDocuments.row)
      .limit(1);
    if (!row) throw new Error("A product went while it was looked for.");
    return row;
  };
  return {
    total,
    product,
    listing: (page) => ({
      collection: random.pick([ALL, ...collections]),
      sort: random.pick(sorts as readonly [Sort, ...Sort[]]),
      page,
    }),
    oneFacet() {
      const { value, ...facet } = random.pick([first, ...others]);
      return withChosen(noFilters, facet, [value]);
    },
    twoWords: async () => (await product()).title.split(" ").slice(-3, -1).join(" "),
    commonWord: async () => (await product()).title.split(" ").at(-2) ?? "",
  };
}
