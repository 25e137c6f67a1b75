import type { Metadata } from "next";
import { SearchView, titleOf } from "#components/search/search-view.tsx";
import { getDb } from "#db/client.ts";
import { getCard, listCollections } from "#lib/catalog/queries.ts";
import { filtersOf } from "#lib/search/search-address.ts";
import { searchProducts } from "#lib/search/search-products.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filters = filtersOf(await searchParams);
  // Combinations of filters are without number: none of them is for search engines.
  return { title: titleOf(filters, await listCollections()), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const filters = filtersOf(await searchParams);
  const result = await searchProducts(getDb().read, filters);
  const cards = await Promise.all(result.slugs.map(getCard));
  return (
    <SearchView
      filters={filters}
      result={result}
      cards={cards.filter((card) => card !== null)}
      collections={await listCollections()}
    />
  );
}
