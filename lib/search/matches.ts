import { and, count, eq, exists, gt, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups } from "#db/search.ts";
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

/** The products that a search finds, as a query to build on; `some`: any of them will do, in any order. */
export function matches(
  reader: Reader,
  { groups, filters, chosen }: Search,
  without: Without = null,
  { some }: { some: boolean } = { some: false },
) {
  const found = reader
    .select({ productId: products.id, slug: products.slug, fromMinor: products.fromMinor })
    .from(products)
    .$dynamic();
  const others = chosen.filter((facet) => !isSame(facet, without));
  const lead = others.find(({ size }) => some || size <= COUNTED);
  const words = groups.length > 0 ? matchWords(groups) : null;
  if (words)
    found
      .innerJoin(searchDocuments, eq(searchDocuments.productId, products.id))
      .innerJoin(words.index, words.on);
  else if (lead) {
    // Limited, the subquery comes first; without one, products are walked in their order.
    const leading = having(reader, lead, chosenOf(filters, lead)).as("leading");
    found.innerJoin(leading, eq(leading.productId, products.id));
  }
  return found.where(
    and(
      eq(products.status, "active"),
      words?.where,
      ...conditions(reader, filters, [without, lead ?? null]),
    ),
  );
}

function conditions(reader: Reader, filters: Filters, without: Without[]): (SQL | undefined)[] {
  return [
    ...facetsOf(filters)
      .filter((facet) => !without.some((one) => isSame(facet, one)))
      .map((facet) => hasOneOf(reader, facet, chosenOf(filters, facet))),
    without.some((one) => one?.kind === "price") ? undefined : priced(filters),
    filters.inStock ? inStock(reader) : undefined,
  ];
}

function isSame(facet: Facet, without: Without): boolean {
  return without?.kind === facet.kind && (!("name" in without) || without.name === facet.name);
}

function hasOneOf(reader: Reader, { kind, name }: Facet, values: string[]): SQL | undefined {
  if (values.length === 0) return undefined;
  const rows = reader
    .select({ one: productFacets.value })
    .from(productFacets)
    .where(
      and(
        eq(productFacets.productId, products.id),
        eq(productFacets.kind, kind),
        eq(productFacets.name, name),
        inArray(productFacets.value, values),
      ),
    );
  return exists(rows);
}

const priced = ({ fromMinor, toMinor }: Filters) =>
  and(
    fromMinor === null ? undefined : gte(products.fromMinor, fromMinor),
    toMinor === null ? undefined : lte(products.fromMinor, toMinor),
  );

/** One of its variants can be bought. */
function inStock(reader: Reader): SQL {
  const rows = reader
    .select({ one: variants.id })
    .from(variants)
    .where(
      and(
        eq(variants.productId, products.id),
        isNull(variants.archivedAt),
        or(gt(variants.available, 0), eq(variants.policy, "continue")),
      ),
    );
  return exists(rows);
}

/** How many products a search finds, at most COUNTED + 1. */
export async function countMatches(reader: Reader, search: Search): Promise<number> {
  if (search.total !== null) return search.total;
  const found = matches(reader, search)
    .limit(COUNTED + 1)
    .as("found");
  const [row] = await reader.select({ total: count() }).from(found);
  return row?.total ?? 0;
}
