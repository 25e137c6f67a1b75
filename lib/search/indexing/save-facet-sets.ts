import { createHash } from "node:crypto";
import { and, eq, inArray, notExists } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import type { FacetKind } from "#db/tables/facet-sets.ts";
import { facetSets, facetSetValues, searchDocuments } from "#db/tables.ts";

export type SetValue = { kind: FacetKind; name: string; value: string; position: number };

/** The sets of these lists of values, in their order; those that nobody has had yet are made. */
export async function saveFacetSets(tx: Tx, lists: SetValue[][]): Promise<number[]> {
  const values = new Map<string, SetValue[]>();
  const hashes = lists.map((list) => {
    const [hash, own] = hashOf(list);
    values.set(hash, own);
    return hash;
  });
  const wanted = [...values.keys()];
  const known = await readSets(tx, wanted);
  const missing = wanted.filter((hash) => !known.has(hash));
  if (missing.length > 0) await makeSets(tx, missing, values);
  const all = missing.length > 0 ? await readSets(tx, wanted) : known;
  return hashes.map((hash) => all.get(hash) as number);
}

/** Where a product stands in a collection isn't a value to filter by: products of one collection share a set. */
function hashOf(list: SetValue[]): [string, SetValue[]] {
  const parts = new Map(
    list.map(({ kind, name, value, position }) => {
      const one = { kind, name, value, position: kind === "option" ? position : 0 };
      return [JSON.stringify([kind, name, value]), one];
    }),
  );
  const keys = [...parts.keys()].sort();
  const text = JSON.stringify(keys.map((key) => [key, parts.get(key)?.position]));
  return [createHash("sha256").update(text).digest("hex").slice(0, 32), [...parts.values()]];
}

async function makeSets(tx: Tx, hashes: string[], values: Map<string, SetValue[]>): Promise<void> {
  const made: { row: number; hash: string }[] = [];
  for (const some of inBatches(hashes))
    made.push(
      ...(await tx
        .insert(facetSets)
        .values(some.map((hash) => ({ hash })))
        // Another transaction made it, with its values.
        .onConflictDoNothing()
        .returning({ row: facetSets.row, hash: facetSets.hash })),
    );
  const rows = made.flatMap(({ row, hash }) =>
    (values.get(hash) ?? []).map((value) => ({ facetSet: row, ...value })),
  );
  for (const some of inBatches(rows)) await tx.insert(facetSetValues).values(some);
}

async function readSets(tx: Tx, hashes: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ row: facetSets.row, hash: facetSets.hash })
    .from(facetSets)
    .where(inArray(facetSets.hash, hashes));
  return new Map(rows.map(({ row, hash }) => [hash, row]));
}

/** Deletes those of the sets that no product has any more. */
export async function deleteUnusedSets(tx: Tx, sets: (number | null)[]): Promise<void> {
  const before = [...new Set(sets.filter((set) => set !== null))];
  if (before.length === 0) return;
  const having = tx
    .select({ row: searchDocuments.row })
    .from(searchDocuments)
    .where(eq(searchDocuments.facetSet, facetSets.row));
  await tx.delete(facetSets).where(and(inArray(facetSets.row, before), notExists(having)));
}
