import { HiddenFilters } from "#components/search/hidden-filters.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { Filters } from "#lib/search/filters.ts";
import { MAX_QUERY } from "#lib/search/limits.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";

/** Where a search is typed; what else was chosen stays chosen. */
export function SearchField({ filters }: { filters: Filters }) {
  return (
    <search>
      <form action="/search" className="flex max-w-2xl gap-2">
        <HiddenFilters filters={{ ...filters, query: "" }} />
        <input
          type="search"
          name="q"
          key={filters.query}
          defaultValue={filters.query}
          maxLength={MAX_QUERY}
          aria-label={t.label}
          placeholder={t.placeholder}
          className="min-h-11 w-full min-w-0 border border-line-strong bg-field px-3 text-base text-ink placeholder:text-muted hover:border-ink"
        />
        <button type="submit" className={buttonClass("secondary", "shrink-0")}>
          {t.search}
        </button>
      </form>
    </search>
  );
}
