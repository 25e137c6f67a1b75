import type { Reader } from "#db/client.ts";
import { countListed, findSlugs } from "#lib/catalog/list-slugs.ts";
import { readCards, readProduct } from "#lib/catalog/read-product.ts";
import { noFilters } from "#lib/search/filters.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import type { Catalogue } from "#tests/bench/scale/catalogue.ts";
import { measure } from "#tests/bench/scale/measure.ts";

/** What pages ask the database, each with all the queries that the page needs. */
export async function measureQueries(read: Reader, catalogue: Catalogue): Promise<void> {
  for (const page of [1, 100])
    await measure(
      `listing, page ${page}, with its cards`,
      () => catalogue.listing(page),
      async (view) => {
        await countListed(read, view.collection);
        const found = await findSlugs(read, view);
        await readCards(
          read,
          found.map(({ slug }) => slug),
        );
      },
    );
  await measure("product", catalogue.product, ({ slug }) => readProduct(read, slug));
  await measure("one facet, with counts of all", catalogue.oneFacet, (filters) =>
    searchProducts(read, filters),
  );
  const search = (query: string) => searchProducts(read, { ...noFilters, query });
  await measure("search of two words, with counts of all", catalogue.twoWords, search);
  await measure("search of one common word, the same", catalogue.commonWord, search);
}
