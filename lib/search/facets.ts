import { aliasedTable, and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { productFacets, products } from "#db/tables.ts";
import { type Facet as FacetKey, inStock, isSame, type Without } from "#lib/search/conditions.ts";
import { chosenOf, chosenValues, type FacetValue } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { type Choice, matches, type Search } from "#lib/search/matches.ts";

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

/** Of more products than COUNTED, so many are looked at: what they can be narrowed down by shows soon. */
const SAMPLED = 1000;
/** Values of all facets that are looked at, the most frequent ones. */
const MAX_ROWS = 500;
/** Values of one facet that are offered. */
const MAX_VALUES = 40;

/**
 * Counts for every facet that are right together: a value's number is what choosing it would leave, given the other
 * facets' choices. Exact for up to COUNTED products; of more, some are counted. `total`: what countMatches said.
 */
export async function countFacets(reader: Reader, search: Search, total: number): Promise<Facets> {
  const { filters } = search;
  const isExact = total <= COUNTED;
  const limit = isExact ? COUNTED : SAMPLED;
  const chosen = chosenValues(filters);
  const narrowed = chosen.filter((one, index) => chosen.findIndex((o) => isSame(o, one)) === index);
  const shared = await countValues(reader, search, null, limit);
  const rows = shared.filter((row) => !narrowed.some((facet) => isSame(facet, row)));
  const sampled: FacetKey[] = [];
  for (const facet of narrowed) {
    const own = await countAlternatives(reader, search, facet, total);
    rows.push(...own.rows);
    if (!own.isExact) sampled.push(facet);
  }
  const summary = await summarise(reader, search, { some: !isExact, limit });
  return {
    facets: grouped(rows, chosen).map((facet) => ({
      ...facet,
      isExact: isExact && !sampled.some((one) => isSame(one, facet)),
    })),
    price: await wholeRange(reader, search, isExact, summary.price),
    inStock: summary.inStock,
    isExact,
  };
}

/** The prices that could be chosen from, whatever was chosen. */
async function wholeRange(
  reader: Reader,
  search: Search,
  isExact: boolean,
  found: Facets["price"],
): Promise<Facets["price"]> {
  // Of so many products the ends of the whole catalogue will do: an index has them.
  if (!isExact) return catalogueRange(reader);
  const { fromMinor, toMinor } = search.filters;
  if (fromMinor === null && toMinor === null) return found;
  const filters = { ...search.filters, fromMinor: null, toMinor: null };
  return (await summarise(reader, { ...search, filters }, { limit: COUNTED })).price;
}

type Row = FacetValue & { position: number; count: number };

async function countValues(
  reader: Reader,
  search: Search,
  without: Without,
  limit: number,
): Promise<Row[]> {
  const found = matches(reader, search, { without, some: limit < COUNTED, limit });
  const { productId, kind, name, value } = productFacets;
  const own = without ? and(eq(kind, without.kind), eq(name, without.name)) : undefined;
  const total = count().as("total");
  const counted = reader
    .select({ kind, name, value, total })
    .from(found)
    // Left: what was found comes first, and each product's values after it.
    .leftJoin(productFacets, and(eq(productId, found.productId), own))
    .groupBy(kind, name, value)
    .orderBy(desc(total))
    .limit(MAX_ROWS)
    .as("counted");
  // The values of options have an order, which any product that has one knows.
  const any = aliasedTable(productFacets, "any_product");
  const position = reader
    .select({ position: any.position })
    .from(any)
    .where(
      and(eq(any.kind, counted.kind), eq(any.name, counted.name), eq(any.value, counted.value)),
    )
    .limit(1);
  const rows = await reader
    .select({
      kind: counted.kind,
      name: counted.name,
      value: counted.value,
      count: counted.total,
      position: sql<number>`${position}`,
    })
    .from(counted)
    .orderBy(desc(counted.total));
  const complete: Row[] = [];
  for (const { kind, name, value, count, position } of rows)
    if (kind !== null && name !== null && value !== null)
      complete.push({ kind, name, value, count, position });
  return complete;
}

/** The values of a facet that has choices, counted without them, and whether that is all of them. */
async function countAlternatives(
  reader: Reader,
  search: Search,
  { kind, name }: FacetKey,
  total: number,
): Promise<{ rows: Row[]; isExact: boolean }> {
  const facet = { kind, name };
  const without = matches(reader, search, { without: facet, limit: COUNTED + 1 });
  // Far more may be found than with its choices.
  const isExact = total <= COUNTED && (await reader.$count(without)) <= COUNTED;
  const counted = await countValues(reader, search, facet, isExact ? COUNTED : SAMPLED);
  const rows = counted.filter((row) => isSame(row, facet));
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
    const facet = facets.get(key) ?? { kind: row.kind, name: row.name, rows: [] };
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
  a.position - b.position || a.value.localeCompare(b.value, undefined, { numeric: true });

/** The prices of what was found, and how many can be bought, in one look at them. */
async function summarise(reader: Reader, search: Search, choice: Choice) {
  const found = matches(reader, search, choice);
  const [row] = await reader
    .select({
      minMinor: sql<number | null>`min(${found.fromMinor})`,
      maxMinor: sql<number | null>`max(${found.fromMinor})`,
      inStock: sql<number>`count(case when ${inStock(reader, found.productId)} then 1 end)`,
    })
    .from(found);
  const { minMinor = null, maxMinor = null, inStock: buyable = 0 } = row ?? {};
  const price = minMinor === null || maxMinor === null ? null : { minMinor, maxMinor };
  return { price, inStock: buyable };
}

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
