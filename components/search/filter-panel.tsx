import { FilterLink } from "#components/search/filter-link.tsx";
import { HiddenFilters } from "#components/search/hidden-filters.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import type { CollectionSummary } from "#lib/catalog/types.ts";
import { formatMoney } from "#lib/money.ts";
import type { Facet, Facets } from "#lib/search/facets/count-facets.ts";
import { type Filters, toggled } from "#lib/search/filters.ts";
import { writePrice } from "#lib/search/search-address.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";

const PANEL = "filters";

/** Opens the filters; the browser does it, so that it works without JavaScript. */
export function FilterButton({ chosen }: { chosen: number }) {
  return (
    <button
      type="button"
      popoverTarget={PANEL}
      className="inline-flex min-h-11 items-center gap-2 border border-line-strong px-4 text-body text-ink hover:border-ink"
    >
      {t.filter}
      {chosen > 0 ? (
        <span className="figures bg-accent px-1.5 text-xs leading-5 text-accent-ink">{chosen}</span>
      ) : null}
    </button>
  );
}

/** The filters of a listing: a sheet from below on a phone, from the side where there is room. */
export function FilterPanel({
  filters,
  facets,
  collections,
}: {
  filters: Filters;
  facets: Facets;
  collections: CollectionSummary[];
}) {
  const titles = new Map(collections.map((one) => [one.slug, one.title]));
  return (
    <section
      id={PANEL}
      popover="auto"
      aria-label={t.filters}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[80dvh] w-full overflow-y-auto border-t border-line bg-paper p-5 pb-0 text-ink shadow-hung backdrop:bg-black/45 sm:inset-y-0 sm:right-auto sm:left-0 sm:h-dvh sm:max-h-none sm:max-w-sm sm:border-t-0 sm:border-r"
    >
      <h2 className="text-2xl">{t.filters}</h2>
      <Toggle
        filters={{ ...filters, inStock: !filters.inStock, page: 1 }}
        isChosen={filters.inStock}
        name={t.inStock}
        count={facets.inStock}
        isExact={facets.isExact}
        className="mt-4"
      />
      {facets.price ? <PriceFields filters={filters} price={facets.price} /> : null}
      {facets.facets.map((facet) => (
        <FacetValues
          key={facet.kind + facet.name}
          facet={facet}
          filters={filters}
          titles={titles}
        />
      ))}
      <p className="sticky bottom-0 -mx-5 mt-4 border-t border-line bg-paper p-4">
        <button
          type="button"
          popoverTarget={PANEL}
          popoverTargetAction="hide"
          className={buttonClass("primary", "w-full")}
        >
          {t.close}
        </button>
      </p>
    </section>
  );
}

const titleOf = ({ kind, name }: Facet) => (kind === "option" ? name : t.facets[kind]);

function FacetValues({
  facet,
  filters,
  titles,
}: {
  facet: Facet;
  filters: Filters;
  titles: Map<string, string>;
}) {
  const { kind, name, isExact } = facet;
  return (
    <details open={facet.values.length <= 12} className="border-t border-line py-3">
      <summary className="min-h-9 content-center text-body font-medium">{titleOf(facet)}</summary>
      <ul>
        {facet.values.map(({ value, count, isChosen }) => (
          <li key={value}>
            <Toggle
              filters={toggled(filters, { kind, name, value })}
              isChosen={isChosen}
              name={kind === "collection" ? (titles.get(value) ?? value) : value}
              count={count}
              isExact={isExact}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A value to choose or take back; what would leave nothing isn't a link. */
function Toggle({
  filters,
  isChosen,
  name,
  count,
  isExact,
  className,
}: {
  filters: Filters;
  isChosen: boolean;
  name: string;
  count: number;
  /** False: there are at least so many. */
  isExact: boolean;
  className?: string;
}) {
  const content = (
    <>
      {name}{" "}
      <span>
        {count}
        {isExact ? "" : "+"}
      </span>
    </>
  );
  if (count === 0 && isExact && !isChosen)
    return <span className={cn("facet-value text-muted", className)}>{content}</span>;
  return (
    <FilterLink
      filters={filters}
      aria-current={isChosen ? "true" : undefined}
      className={cn("facet-value", className)}
    >
      {content}
    </FilterLink>
  );
}

function PriceFields({
  filters,
  price,
}: {
  filters: Filters;
  price: NonNullable<Facets["price"]>;
}) {
  const field = (name: "from" | "to", label: string, chosen: number | null, bound: number) => (
    <label className="grid min-w-0 flex-1 gap-1 text-label">
      {label}
      <input
        name={name}
        inputMode="decimal"
        key={chosen}
        defaultValue={chosen === null ? "" : writePrice(chosen)}
        placeholder={writePrice(bound)}
        className="min-h-11 w-full border border-line-strong bg-field px-3 text-base"
      />
    </label>
  );
  return (
    <form action="/search" className="border-t border-line py-4">
      <HiddenFilters filters={{ ...filters, fromMinor: null, toMinor: null }} />
      <fieldset>
        <legend className="text-body font-medium">{t.price}</legend>
        <p className="mb-2 text-label text-muted">
          {t.priceRange(formatMoney(price.minMinor), formatMoney(price.maxMinor))}
        </p>
        <div className="flex items-end gap-2">
          {field("from", t.priceFrom, filters.fromMinor, price.minMinor)}
          {field("to", t.priceTo, filters.toMinor, price.maxMinor)}
          <button type="submit" className={buttonClass("secondary", "shrink-0")}>
            {t.apply}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
