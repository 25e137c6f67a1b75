import "server-only";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { catalogueTag } from "#lib/cache/cache-tags.ts";
import { ALL } from "#lib/catalog/view.ts";
import { countFacets } from "#lib/search/facets/count-facets.ts";
import { type Filters, noFilters } from "#lib/search/filters.ts";
import { prepareSearch } from "#lib/search/matches.ts";

/** A listing without any filter, as a search that can be narrowed down. */
export const filtersOfListing = (collection: string): Filters =>
  collection === ALL ? noFilters : { ...noFilters, collections: [collection] };

/** The facets of an unfiltered listing; cached until the catalogue changes. */
export const listFacets = unstable_cache(
  async (collection: string) => {
    const { read } = getDb();
    const search = await prepareSearch(read, [], filtersOfListing(collection));
    return (await countFacets(read, search)).facets;
  },
  ["facets"],
  { tags: [catalogueTag] },
);
