import { FilterLink } from "#components/search/filter-link.tsx";
import type { CollectionSummary } from "#lib/catalog/types.ts";
import { formatMoney } from "#lib/money.ts";
import {
  chosenValues,
  type FacetValue,
  type Filters,
  noFilters,
  toggled,
} from "#lib/search/filters.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";

/** What was chosen, each with a way to take it back. */
export function ChosenFilters({
  filters,
  collections,
}: {
  filters: Filters;
  collections: CollectionSummary[];
}) {
  const first = { ...filters, page: 1 };
  const chips = [
    ...chosenValues(filters).map((chosen) => ({
      name: nameOf(chosen, collections),
      without: toggled(filters, chosen),
    })),
    ...priceChips(filters),
    ...(filters.inStock ? [{ name: t.inStock, without: { ...first, inStock: false } }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t.chosen} className="flex flex-wrap items-center gap-2 pb-6 text-label">
      {chips.map(({ name, without }) => (
        <li key={name}>
          <FilterLink
            filters={without}
            aria-label={t.remove(name)}
            className="inline-flex min-h-9 items-center gap-2 border border-line-strong px-3 hover:border-ink"
          >
            {name} <span aria-hidden="true">×</span>
          </FilterLink>
        </li>
      ))}
      <li>
        <FilterLink
          filters={{ ...noFilters, query: filters.query, sort: filters.sort }}
          className="link inline-flex min-h-9 items-center px-2"
        >
          {t.clear}
        </FilterLink>
      </li>
    </ul>
  );
}

/** A chosen value for people: a collection by its title, an option's with its name. */
function nameOf({ kind, name, value }: FacetValue, collections: CollectionSummary[]): string {
  if (kind === "collection") return collections.find((one) => one.slug === value)?.title ?? value;
  return kind === "option" ? `${name}: ${value}` : value;
}

function priceChips(filters: Filters) {
  const { fromMinor, toMinor } = filters;
  const without = { ...filters, fromMinor: null, toMinor: null, page: 1 };
  if (fromMinor !== null && toMinor !== null)
    return [{ name: t.priceRange(formatMoney(fromMinor), formatMoney(toMinor)), without }];
  if (fromMinor !== null) return [{ name: t.atLeast(formatMoney(fromMinor)), without }];
  return toMinor === null ? [] : [{ name: t.atMost(formatMoney(toMinor)), without }];
}
