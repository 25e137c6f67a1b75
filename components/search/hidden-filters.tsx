import { type Filters, parametersOf } from "#lib/search/filters.ts";
import { writePrice } from "#lib/search/search-address.ts";

/** What a search's form doesn't ask for goes along unseen. */
export function HiddenFilters({ filters }: { filters: Filters }) {
  return parametersOf({ ...filters, page: 1 }, writePrice).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
