import { and, count, eq, exists, gt, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { matchWords, type WordGroups } from "#db/search.ts";
import { productFacets, products, searchDocuments, variants } from "#db/tables.ts";
import { chosenOf, type FacetValue, type Filters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";

type Facet = Pick<FacetValue, "kind" | "name">;

/** Which of a search's filters count: for a facet's own counts all but its own, since its values are alternatives. */
export type Without = Facet | { kind: "price" } | null;

/** The products that a search finds, as a query to build on. */
export function matches(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
  without: Without = null,
) {
  const words = groups.length > 0 ? matchWords(groups) : null;
  const found = reader
    .select({ productId: products.id, slug: products.slug, fromMinor: products.fromMinor })
    .from(searchDocuments)
    .innerJoin(products, eq(products.id, searchDocuments.productId))
    .$dynamic();
  if (words) found.innerJoin(words.index, words.on);
  return found.where(and(words?.where, ...conditions(reader, filters, without)));
}

function conditions(reader: Reader, filters: Filters, without: Without): (SQL | undefined)[] {
  const facets: Facet[] = [
    { kind: "collection", name: "" },
    { kind: "vendor", name: "" },
    { kind: "tag", name: "" },
    ...Object.keys(filters.options).map((name) => ({ kind: "option", name }) as const),
  ];
  return [
    ...facets
      .filter((facet) => !isSame(facet, without))
      .map((facet) => hasOneOf(reader, facet, chosenOf(filters, facet))),
    without?.kind === "price" ? undefined : priced(filters),
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
export async function countMatches(
  reader: Reader,
  groups: WordGroups,
  filters: Filters,
): Promise<number> {
  const found = matches(reader, groups, filters)
    .limit(COUNTED + 1)
    .as("found");
  const [row] = await reader.select({ total: count() }).from(found);
  return row?.total ?? 0;
}
