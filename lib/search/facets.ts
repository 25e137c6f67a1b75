import { and, count, desc, eq, max, min } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { WordGroups } from "#db/search.ts";
import { productFacets } from "#db/tables.ts";
import { chosenValues, type FacetValue, type Filters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { matches, type Without } from "#lib/search/matches.ts";

type FacetKey = Pick<FacetValue, "kind" | "name">;

/** What a listing can be narrowed down by, with the number of products each value would leave. */
export type Facet = FacetKey & { values: { value: string; count: number; isChosen: boolean }[] };

export type Facets = {
  facets: Facet[];
  /** Lowest and highest price among what the other filters leave; null where that is nothing. */
  price: { minMinor: number; maxMinor: number } | null;
  /** Products that can be bought now. */
  inStock: number;
};

/** Values of all facets that are looked at, the most frequent ones. */
const MAX_ROWS = 500;
/** Values of one facet that are offered. */
const MAX_VALUES = 40;

/**
 * Counts for every facet that are right together: a value's number is what choosing it would leave, given the other
 * facets' choices. Exact for up to COUNTED products.
 */
export async function countFacets(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
): Promise<Facets> {
  const chosen = chosenValues(filters);
  const narrowed = chosen.filter((one, index) => chosen.findIndex((o) => isSame(o, one)) === index);
  const shared = await countValues(reader, groups, filters, null);
  const rows = shared.filter((row) => !narrowed.some((facet) => isSame(facet, row)));
  for (const facet of narrowed) {
    const own = await countValues(reader, groups, filters, facet);
    rows.push(...own.filter((row) => isSame(row, facet)));
    // A choice that leaves nothing must still be there to be taken back.
    for (const one of chosen.filter((o) => isSame(o, facet)))
      if (!own.some((row) => isSame(row, one) && row.value === one.value))
        rows.push({ ...one, position: 0, count: 0 });
  }
  return {
    facets: grouped(rows, chosen),
    price: await priceRange(reader, groups, filters),
    inStock: await countInStock(reader, groups, filters),
  };
}

const isSame = (a: FacetKey, b: FacetKey) => a.kind === b.kind && a.name === b.name;

type Row = FacetValue & { position: number | null; count: number };

async function countValues(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
  without: Without,
): Promise<Row[]> {
  const found = matches(reader, groups, filters, without).limit(COUNTED).as("found");
  const total = count();
  return reader
    .select({
      kind: productFacets.kind,
      name: productFacets.name,
      value: productFacets.value,
      position: min(productFacets.position),
      count: total,
    })
    .from(found)
    .innerJoin(productFacets, eq(productFacets.productId, found.productId))
    .where(
      without && "name" in without
        ? and(eq(productFacets.kind, without.kind), eq(productFacets.name, without.name))
        : undefined,
    )
    .groupBy(productFacets.kind, productFacets.name, productFacets.value)
    .orderBy(desc(total))
    .limit(MAX_ROWS);
}

/** Rows as facets; one with a single value that everything has can't narrow anything down and is left out. */
function grouped(rows: Row[], chosen: FacetValue[]): Facet[] {
  const facets = new Map<string, Facet & { rows: Row[] }>();
  for (const row of rows) {
    const key = `${row.kind}\n${row.name}`;
    const facet = facets.get(key) ?? { kind: row.kind, name: row.name, values: [], rows: [] };
    facet.rows.push(row);
    facets.set(key, facet);
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
  (a.position ?? 0) - (b.position ?? 0) ||
  a.value.localeCompare(b.value, undefined, { numeric: true });

async function priceRange(reader: Reader, groups: WordGroups, filters: Filters) {
  const found = matches(reader, groups, filters, { kind: "price" }).limit(COUNTED).as("found");
  const [row] = await reader
    .select({ minMinor: min(found.fromMinor), maxMinor: max(found.fromMinor) })
    .from(found);
  const { minMinor = null, maxMinor = null } = row ?? {};
  return minMinor === null || maxMinor === null ? null : { minMinor, maxMinor };
}

async function countInStock(reader: Reader, groups: WordGroups, filters: Filters) {
  const found = matches(reader, groups, { ...filters, inStock: true })
    .limit(COUNTED)
    .as("found");
  const [row] = await reader.select({ total: count() }).from(found);
  return row?.total ?? 0;
}
