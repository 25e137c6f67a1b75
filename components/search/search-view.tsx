import { ProductGrid } from "#components/catalog/product-card.tsx";
import { ChosenFilters } from "#components/search/chosen-filters.tsx";
import { FilterLink } from "#components/search/filter-link.tsx";
import { FilterButton, FilterPanel } from "#components/search/filter-panel.tsx";
import { Pages } from "#components/search/pages.tsx";
import { SearchField } from "#components/search/search-field.tsx";
import { SortLinks } from "#components/search/sort-links.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import type { CollectionSummary, ProductCard } from "#lib/catalog/types.ts";
import { chosenValues, type Filters, noFilters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { addressOf } from "#lib/search/search-address.ts";
import type { SearchResult } from "#lib/search/search-products.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

/** What a search or a filtered listing found. */
export function SearchView({
  filters,
  result,
  cards,
  collections,
}: {
  filters: Filters;
  result: SearchResult;
  cards: ProductCard[];
  collections: CollectionSummary[];
}) {
  const { pages } = result;
  return (
    <Container className="pb-section">
      <PageHeading title={titleOf(filters, collections)} />
      <SearchField filters={filters} />
      {result.corrections.map(({ typed, words }) => (
        <p key={typed} role="status" className="mt-4 text-body">
          {t.corrected(typed, words.join(", "))}
        </p>
      ))}
      {result.total > 0 || isFiltered(filters) ? (
        <>
          <div className="mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-line py-3 text-label text-muted">
            <div className="flex items-center gap-5">
              <FilterButton chosen={chosenValues(filters).length} />
              <p className="figures" role="status">
                {result.total > COUNTED
                  ? t.moreThan(COUNTED.toLocaleString(shop.locale))
                  : t.count(result.total)}
              </p>
            </div>
            {result.total > 0 ? <SortLinks filters={filters} /> : null}
          </div>
          <FilterPanel filters={filters} facets={result.facets} collections={collections} />
          <ChosenFilters filters={filters} collections={collections} />
        </>
      ) : null}
      {cards.length > 0 ? (
        <ProductGrid cards={cards} first />
      ) : (
        <NothingFound filters={filters} collections={collections} />
      )}
      {pages > 1 ? (
        <Pages page={filters.page} pages={pages} href={(page) => addressOf({ ...filters, page })} />
      ) : null}
    </Container>
  );
}

/** Heading of a search; a listing's name when only its collection was chosen. */
export function titleOf(filters: Filters, collections: CollectionSummary[]): string {
  if (filters.query) return t.resultsFor(filters.query);
  const [only, ...others] = filters.collections;
  const title = collections.find((one) => one.slug === only)?.title;
  return title && others.length === 0 ? title : shopMessages.allProducts;
}

const isFiltered = (filters: Filters) =>
  chosenValues(filters).length > 0 ||
  filters.inStock ||
  filters.fromMinor !== null ||
  filters.toMinor !== null;

function NothingFound({
  filters,
  collections,
}: {
  filters: Filters;
  collections: CollectionSummary[];
}) {
  const filtered = isFiltered(filters);
  return (
    <section className="py-10">
      <h2 className="text-2xl">{t.nothing}</h2>
      <p role="status" className="mt-2 text-muted">
        {filtered ? t.nothingFiltered : t.nothingHelp}
      </p>
      <ul className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
        {filtered ? (
          <li>
            <FilterLink filters={{ ...noFilters, query: filters.query }} className="link">
              {t.clear}
            </FilterLink>
          </li>
        ) : (
          collections.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/collections/${slug}`} className="link">
                {title}
              </a>
            </li>
          ))
        )}
      </ul>
    </section>
  );
}
