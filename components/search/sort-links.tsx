import { FilterLink } from "#components/search/filter-link.tsx";
import { type Filters, searchSorts } from "#lib/search/filters.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";

/** The orders of a search, in one row that scrolls sideways on a phone. */
export function SortLinks({ filters }: { filters: Filters }) {
  return (
    <nav aria-label={t.sort} className="-mx-edge max-w-[100vw] overflow-x-auto px-edge">
      <ul className="flex gap-x-4 whitespace-nowrap sm:gap-x-5">
        {searchSorts.map((sort) => (
          <li key={sort}>
            <FilterLink
              filters={{ ...filters, sort, page: 1 }}
              aria-current={sort === filters.sort ? "true" : undefined}
              className="sort-link"
            >
              {sort === "best" && !filters.query ? catalogMessages.sorts.featured : t.sorts[sort]}
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
