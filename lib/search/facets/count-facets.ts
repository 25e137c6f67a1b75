import { asc, desc, eq, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { products } from "#db/tables.ts";
import { type Facet as FacetKey, isSame } from "#lib/search/conditions.ts";
import { type Tally, tally } from "#lib/search/facets/tally.ts";
import { chosenOf, chosenValues, type FacetValue } from "#lib/search/filters.ts";
import type { SetValue } from "#lib/search/indexing/save-facet-sets.ts";
import { COUNTED } from "#lib/search/limits.ts";
import type { Search } from "#lib/search/matches.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";

/** What a listing can be narrowed down by, with the number of products each value would leave. */
export type Facet = FacetKey & {
  values: { value: string; count: number; isChosen: boolean }[];
  /** False where only some products were counted: there are at least so many of each value. */
  isExact: boolean;
};

export type Facets = {
  facets: Facet[];
  /** Lowest and highest price among what the other filters leave; null where that is nothing. */
  price: { minMinor: number; maxMinor: number } | null;
  /** Products that can be bought now. */
  inStock: number;
  /** Whether that is all of them; otherwise there are at least so many. */
  isExact: boolean;
};

/** Values of all facets that are looked at, the most frequent ones. */
const MAX_ROWS = 500;
/** Values of one facet that are offered. */
const MAX_VALUES = 40;

/**
 * Counts for every facet that are right together: a value's number is what choosing it would leave, given the other
 * facets' choices. Exact for up to COUNTED products; of more, some are counted. `total`: products found, at most
 * COUNTED + 1.
 */
export async function countFacets(
  reader: Reader,
  search: Search,
): Promise<{ total: number; facets: Facets }> {
  const found = await tally(reader, search);
  const { total, isWhole } = found;
  const chosen = chosenValues(search.filters);
  const narrowed = chosen.filter((one, index) => chosen.findIndex((o) => isSame(o, one)) === index);
  const rows = countValues(found).filter((row) => !narrowed.some((facet) => isSame(facet, row)));
  const sampled: FacetKey[] = [];
  for (const facet of narrowed) {
    const own = await countAlternatives(reader, search, facet, found);
    rows.push(...own.rows);
    if (!own.isExact) sampled.push(facet);
  }
  const facets = {
    facets: grouped(rows, chosen).map((facet) => ({
      ...facet,
      isExact: isWhole && !sampled.some((one) => isSame(one, facet)),
    })),
    price: await wholeRange(reader, search, found),
    inStock: sum(found.groups.map((group) => group.inStock)),
    isExact: isWhole,
  };
  return { total, facets };
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** The prices that could be chosen from, whatever was chosen. */
async function wholeRange(reader: Reader, search: Search, found: Tally): Promise<Facets["price"]> {
  // Of so many products the ends of the whole catalogue will do: an index has them.
  if (!found.isWhole) return catalogueRange(reader);
  const { fromMinor, toMinor } = search.filters;
  if (fromMinor === null && toMinor === null) return rangeOf(found);
  const filters = { ...search.filters, fromMinor: null, toMinor: null };
  return rangeOf(await tally(reader, { ...search, filters, matches: null }));
}

function rangeOf({ groups }: Tally): Facets["price"] {
  if (groups.length === 0) return null;
  return {
    minMinor: groups.reduce((least, group) => Math.min(least, group.minMinor), Infinity),
    maxMinor: groups.reduce((most, group) => Math.max(most, group.maxMinor), 0),
  };
}

type Row = SetValue & { count: number };

/** How many of the products found have each value, the most frequent first. */
function countValues({ groups, values }: Tally): Row[] {
  // The same value is the same object (set-values.ts).
  const counts = new Map<SetValue, number>();
  for (const { facetSet, found } of groups)
    for (const value of values.get(facetSet ?? 0) ?? [])
      counts.set(value, (counts.get(value) ?? 0) + found);
  // Products may have the values of an option in different orders.
  const rows = new Map<string, Row>();
  for (const [value, count] of counts) {
    const key = JSON.stringify([value.kind, value.name, value.value]);
    const row = rows.get(key);
    if (row) row.count += count;
    else rows.set(key, { ...value, count });
  }
  return [...rows.values()].sort(byCount).slice(0, MAX_ROWS);
}

// Equal counts in the same order on every page.
const byCount = (a: Row, b: Row) => b.count - a.count || (a.value < b.value ? -1 : 1);

/** The values of a facet that has choices, counted without them, and whether that is all of them. */
async function countAlternatives(
  reader: Reader,
  search: Search,
  { kind, name }: FacetKey,
  { total, isWhole }: Tally,
): Promise<{ rows: Row[]; isExact: boolean }> {
  const facet = { kind, name };
  const without = await tally(reader, search, facet);
  // Far more may be found than with its choices.
  const isExact = isWhole && without.isWhole;
  const rows = countValues(without).filter((row) => isSame(row, facet));
  const chosen = chosenOf(search.filters, facet);
  // A choice that leaves nothing must still be there to be taken back.
  for (const value of chosen)
    if (!rows.some((row) => row.value === value))
      rows.push({ ...facet, value, position: 0, count: 0 });
  const [only, ...others] = chosen;
  // What a single choice leaves is what was found.
  if (others.length === 0)
    for (const row of rows) if (row.value === only) row.count = Math.min(total, COUNTED);
  return { rows, isExact };
}

/** Rows as facets; one with a single value that everything has can't narrow anything down and is left out. */
function grouped(rows: Row[], chosen: FacetValue[]): Omit<Facet, "isExact">[] {
  const facets = new Map<string, FacetKey & { rows: Row[] }>();
  for (const row of rows) {
    const key = `${row.kind}\n${row.name}`;
    const { kind, name } = row;
    getOrCreate(facets, key, () => ({ kind, name, rows: [] })).rows.push(row);
  }
  return [...facets.values()]
    .map(({ kind, name, rows: own }) => ({
      kind,
      name,
      values: (kind === "option" ? own.sort(byPosition) : own).slice(0, MAX_VALUES).map((row) => ({
        value: row.value,
        count: row.count,
        isChosen: chosen.some((one) => isSame(one, row) && one.value === row.value),
      })),
    }))
    .filter(({ values }) => values.length > 1 || values.some((value) => value.isChosen))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name));
}

const kinds: FacetValue["kind"][] = ["collection", "option", "tag", "vendor"];

const byPosition = (a: Row, b: Row) =>
  a.position - b.position || a.value.localeCompare(b.value, undefined, { numeric: true });

async function catalogueRange(reader: Reader): Promise<Facets["price"]> {
  const priceAt = (order: SQL) =>
    reader
      .select({ minor: products.fromMinor })
      .from(products)
      .where(eq(products.status, "active"))
      .orderBy(order)
      .limit(1);
  const [lowest] = await priceAt(asc(products.fromMinor));
  const [highest] = await priceAt(desc(products.fromMinor));
  return lowest && highest ? { minMinor: lowest.minor, maxMinor: highest.minor } : null;
}
