import { and, count, eq, exists, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups, type WordPlace } from "#db/search.ts";
import { isInStock } from "#db/tables/catalogue.ts";
import { productFacets, products, searchDocuments, variants } from "#db/tables.ts";
import { chosenOf, type FacetValue, type Filters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";

type Facet = Pick<FacetValue, "kind" | "name">;

/** Which of a search's filters count: for a facet's own counts all but its own, since its values are alternatives. */
export type Without = Facet | { kind: "price" } | null;

/** What is looked for. */
export type Search = {
  groups: WordGroups;
  filters: Filters;
  /** The chosen facets, the rarest first; `size`: products that have one of their values, at most COUNTED + 1. */
  chosen: (Facet & { size: number })[];
  /** How many products it finds, where that is known already: at most COUNTED + 1. */
  total: number | null;
};

/** Makes ready to search. */
export async function prepareSearch(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
): Promise<Search> {
  // Words are rarer than most facets, and their index gives no others.
  if (groups.length > 0) return { groups, filters, chosen: [], total: null };
  const chosen: Search["chosen"] = [];
  for (const facet of facetsOf(filters)) {
    const values = chosenOf(filters, facet);
    if (values.length === 0) continue;
    const size = await reader.$count(having(reader, facet, values).as("having"));
    chosen.push({ ...facet, size });
  }
  chosen.sort((a, b) => a.size - b.size);
  const [only, ...others] = chosen;
  const isAlone =
    others.length === 0 &&
    !filters.inStock &&
    filters.fromMinor === null &&
    filters.toMinor === null;
  const total = only && isAlone ? only.size : null;
  return { groups, filters, chosen, total };
}

const facetsOf = (filters: Filters): Facet[] => [
  { kind: "collection", name: "" },
  { kind: "vendor", name: "" },
  { kind: "tag", name: "" },
  ...Object.keys(filters.options).map((name) => ({ kind: "option", name }) as const),
];

/** Products that have one of a facet's values, at most COUNTED + 1. */
const having = (reader: Reader, { kind, name }: Facet, values: string[]) =>
  reader
    .selectDistinct({ productId: productFacets.productId })
    .from(productFacets)
    .where(
      and(
        eq(productFacets.kind, kind),
        eq(productFacets.name, name),
        inArray(productFacets.value, values),
      ),
    )
    .limit(COUNTED + 1);

type Choice = {
  without?: Without;
  /** Any of them will do, in any order. */
  some?: boolean;
  /** Where the words must stand. */
  place?: WordPlace;
  limit: number;
  order?: SQL[];
  offset?: number;
};

/**
 * At most `limit` of the products that a search finds, as a subquery to build on: limited, it comes before all that is
 * joined to it. `score` orders them by their words, best first.
 */
export function matches(
  reader: Reader,
  search: Search,
  { without = null, some = false, place = "anywhere", limit, order = [], offset = 0 }: Choice,
) {
  const { groups, filters, chosen } = search;
  const others = chosen.filter((facet) => !isSame(facet, without));
  const lead = others.find(({ size }) => some || size <= COUNTED);
  const words = groups.length > 0 ? matchWords(groups, place) : null;
  const fields = ({ productId, fromMinor }: Columns) => ({
    productId: sql<string>`${productId}`.as("found_id"),
    fromMinor: sql<number>`${fromMinor}`.as("found_price"),
    score: sql<number>`${words ? words.bestFirst : sql`0`}`.as("score"),
  });
  const isWanted = (columns: Columns) =>
    and(...conditions(reader, columns, filters, [without, lead ?? null]));
  // The index knows active products alone, and their prices.
  if (words)
    return reader
      .select(fields(searchDocuments))
      .from(words.index)
      .innerJoin(searchDocuments, words.on)
      .where(and(words.where, isWanted(searchDocuments)))
      .limit(limit)
      .as("found");
  const columns = { productId: products.id, fromMinor: products.fromMinor };
  const found = reader.select(fields(columns)).from(products).$dynamic();
  if (lead) {
    // Limited, the subquery comes first; without one, products are walked in their order.
    const leading = having(reader, lead, chosenOf(filters, lead)).as("leading");
    found.innerJoin(leading, eq(leading.productId, products.id));
  }
  return found
    .where(and(eq(products.status, "active"), isWanted(columns)))
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
    .as("found");
}

/** Of products, or of the index's documents. */
type Columns = Record<"productId" | "fromMinor", SQLWrapper>;

function conditions(
  reader: Reader,
  { productId, fromMinor }: Columns,
  filters: Filters,
  without: Without[],
): (SQL | undefined)[] {
  return [
    ...facetsOf(filters)
      .filter((facet) => !without.some((one) => isSame(facet, one)))
      .map((facet) => hasOneOf(reader, productId, facet, chosenOf(filters, facet))),
    without.some((one) => one?.kind === "price") ? undefined : priced(fromMinor, filters),
    filters.inStock ? inStock(reader, productId) : undefined,
  ];
}

function isSame(facet: Facet, without: Without): boolean {
  return without?.kind === facet.kind && (!("name" in without) || without.name === facet.name);
}

function hasOneOf(
  reader: Reader,
  productId: SQLWrapper,
  { kind, name }: Facet,
  values: string[],
): SQL | undefined {
  if (values.length === 0) return undefined;
  const rows = reader
    .select({ one: productFacets.value })
    .from(productFacets)
    .where(
      and(
        eq(productFacets.productId, productId),
        eq(productFacets.kind, kind),
        eq(productFacets.name, name),
        inArray(productFacets.value, values),
      ),
    );
  return exists(rows);
}

const priced = (column: SQLWrapper, { fromMinor, toMinor }: Filters) =>
  and(
    fromMinor === null ? undefined : sql`${column} >= ${fromMinor}`,
    toMinor === null ? undefined : sql`${column} <= ${toMinor}`,
  );

/** One of its variants can be bought. */
function inStock(reader: Reader, productId: SQLWrapper): SQL {
  const rows = reader
    .select({ one: variants.productId })
    .from(variants)
    .where(and(eq(variants.productId, productId), isInStock(variants)));
  return exists(rows);
}

/** How many products a search finds, at most `limit`. */
export async function countMatches(
  reader: Reader,
  search: Search,
  limit = COUNTED + 1,
  place: WordPlace = "anywhere",
): Promise<number> {
  if (search.total !== null) return search.total;
  const [row] = await reader
    .select({ total: count() })
    .from(matches(reader, search, { limit, place }));
  return row?.total ?? 0;
}
