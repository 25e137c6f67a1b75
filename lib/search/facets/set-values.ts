import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import { facetSetValues } from "#db/tables.ts";
import type { SetValue } from "#lib/search/indexing/save-facet-sets.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";

/** Sets that a process remembers: some 200 bytes each. */
const MAX_KNOWN = 20_000;

export type SetValues = Map<number, readonly SetValue[]>;

type Known = {
  sets: SetValues;
  /** Each value once, however many sets have it. */
  values: Map<string, SetValue>;
};

const ofReader = new WeakMap<Reader, Known>();

/** The values of facet sets, by set: the same value is the same object. Sets never change, so they are remembered. */
export async function readSetValues(reader: Reader, wanted: number[]): Promise<SetValues> {
  const known = getOrCreate(ofReader, reader, () => ({ sets: new Map(), values: new Map() }));
  const found: SetValues = new Map();
  const missing: number[] = [];
  for (const set of wanted) {
    const values = known.sets.get(set);
    if (values) found.set(set, values);
    else missing.push(set);
  }
  if (known.sets.size + missing.length > MAX_KNOWN) {
    known.sets.clear();
    known.values.clear();
  }
  for (const some of inBatches(missing))
    for (const [set, values] of await readSome(reader, some, known)) {
      known.sets.set(set, values);
      found.set(set, values);
    }
  return found;
}

async function readSome(
  reader: Reader,
  sets: number[],
  { values }: Known,
): Promise<Map<number, SetValue[]>> {
  const rows = await reader
    .select()
    .from(facetSetValues)
    .where(inArray(facetSetValues.facetSet, sets));
  const found = new Map<number, SetValue[]>();
  for (const { facetSet, ...value } of rows) {
    const key = JSON.stringify(Object.values(value));
    const same = getOrCreate(values, key, () => value);
    getOrCreate(found, facetSet, () => []).push(same);
  }
  return found;
}
