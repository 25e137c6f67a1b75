import { count, max, min, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { Without } from "#lib/search/conditions.ts";
import { filterSample, readSample, type Sampled } from "#lib/search/facets/sample.ts";
import { readSetValues, type SetValues } from "#lib/search/facets/set-values.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { findDocuments, leadOf, type Match, type Search, sizeOf } from "#lib/search/matches.ts";

/** Products that are found and have the same facets. */
export type Group = {
  facetSet: number | null;
  found: number;
  inStock: number;
  minMinor: number;
  maxMinor: number;
};

export type Tally = {
  groups: Group[];
  /** Of all sets among them. */
  values: SetValues;
  /** Products found: at most COUNTED + 1. */
  total: number;
  /** False where there are more than COUNTED: then only some were looked at. */
  isWhole: boolean;
};

/** Counts what a search finds, by facets. `without`: a facet whose choices don't count. */
export async function tally(
  reader: Reader,
  search: Search,
  without: Without = null,
): Promise<Tally> {
  const isBroad = search.groups.length === 0 && leadOf(search, without) === null;
  const sample = isBroad ? await readSample(reader) : null;
  // Whatever it is, of a large catalogue a part of the sample shows it: no need to count it first.
  const size = sample ? sizeOf(search, without) : null;
  if (sample && size !== null && size > COUNTED)
    return countSample(reader, search, without, sample);
  const { matches } = search;
  const groups =
    matches && without === null
      ? groupMatches(matches)
      : await countDocuments(reader, search, without);
  const total = groups.reduce((sum, group) => sum + group.found, 0);
  // Products from all over the catalogue say more than its first ones.
  if (sample && total > COUNTED) return countSample(reader, search, without, sample);
  const values = await readSetValues(reader, setsOf(groups));
  return { groups, values, total, isWhole: total <= COUNTED };
}

/** The same as countDocuments, of what was read already. */
function groupMatches(matches: Match[]): Group[] {
  return [...Map.groupBy(matches, (one) => one.facetSet)].map(([facetSet, own]) => ({
    facetSet,
    found: own.length,
    inStock: own.filter((one) => one.inStock).length,
    minMinor: own.reduce((least, one) => Math.min(least, one.fromMinor), Infinity),
    maxMinor: own.reduce((most, one) => Math.max(most, one.fromMinor), 0),
  }));
}

async function countDocuments(reader: Reader, search: Search, without: Without): Promise<Group[]> {
  const documents = findDocuments(reader, search, { without, limit: COUNTED + 1 });
  return reader
    .select({
      facetSet: documents.facetSet,
      found: count(),
      inStock: sql`count(case when ${documents.inStock} then 1 end)`.mapWith(Number),
      minMinor: sql`${min(documents.fromMinor)}`.mapWith(Number),
      maxMinor: sql`${max(documents.fromMinor)}`.mapWith(Number),
    })
    .from(documents)
    .groupBy(sql`${documents.facetSet}`);
}

async function countSample(
  reader: Reader,
  { filters }: Search,
  without: Without,
  sample: Sampled[],
): Promise<Tally> {
  const values = await readSetValues(reader, setsOf(sample));
  const groups = filterSample(sample, values, filters, without).map((one) => ({
    facetSet: one.facetSet,
    found: 1,
    inStock: one.inStock ? 1 : 0,
    minMinor: one.fromMinor,
    maxMinor: one.fromMinor,
  }));
  return { groups, values, total: COUNTED + 1, isWhole: false };
}

const setsOf = (rows: { facetSet: number | null }[]): number[] => [
  ...new Set(rows.map(({ facetSet }) => facetSet).filter((set) => set !== null)),
];
