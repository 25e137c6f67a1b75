import { gt, inArray, max } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { inBatches } from "#db/queries/batches.ts";
import { searchDocuments } from "#db/tables.ts";
import { facetsOf, isSame, type Without } from "#lib/search/conditions.ts";
import type { SetValues } from "#lib/search/facets/set-values.ts";
import { chosenOf, type Filters } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { getOrCreate } from "#lib/shared/get-or-create.ts";

const SAMPLED = 4000;
/** So many are neighbours, which share a page of the database: each page that is not in memory takes a while. */
const NEIGHBOURS = 8;
/** Others are drawn when a sample is older. */
const KEPT_MS = 60_000;
const AT_ONCE = 250;

export type Sampled = { facetSet: number | null; inStock: boolean; fromMinor: number };

type Drawn = { until: number; sample: Promise<Sampled[]> };

const ofReader = new WeakMap<Reader, Drawn>();

/**
 * Products from all over a catalogue with more of them than are counted; null for a smaller one. In memory, since every
 * broad listing is counted by the same ones. Only the first request waits for them: later ones get the last sample while
 * another is drawn.
 */
export async function readSample(reader: Reader): Promise<Sampled[] | null> {
  const known = ofReader.get(reader);
  if (known) {
    if (known.until < Date.now()) renew(reader, known);
    return known.sample;
  }
  if (!(await isLarge(reader))) return null;
  const sample = draw(reader);
  ofReader.set(reader, { until: Date.now() + KEPT_MS, sample });
  // One that failed is not kept.
  sample.catch(() => ofReader.delete(reader));
  return sample;
}

function renew(reader: Reader, known: Drawn): void {
  known.until = Date.now() + KEPT_MS;
  isLarge(reader)
    .then(async (large) => {
      if (!large) ofReader.delete(reader);
      else known.sample = Promise.resolve(await draw(reader));
    })
    // The next request meets the error itself.
    .catch(() => ofReader.delete(reader));
}

async function isLarge(reader: Reader): Promise<boolean> {
  const { row } = searchDocuments;
  const counted = reader
    .select({ row })
    .from(searchDocuments)
    .where(gt(row, 0))
    .limit(COUNTED + 1)
    .as("counted");
  return (await reader.$count(counted)) > COUNTED;
}

/** Every so many numbers of the index a few; products that were edited have newer numbers, and left gaps. */
async function draw(reader: Reader): Promise<Sampled[]> {
  const { row, facetSet, inStock, fromMinor } = searchDocuments;
  const [{ last } = { last: null }] = await reader.select({ last: max(row) }).from(searchDocuments);
  const distance = ((last ?? 0) * NEIGHBOURS) / SAMPLED;
  const rows = Array.from(
    { length: SAMPLED },
    (_, nth) => Math.ceil((Math.floor(nth / NEIGHBOURS) + 1) * distance) - (nth % NEIGHBOURS),
  );
  const sampled: Sampled[] = [];
  for (const some of inBatches(rows, AT_ONCE)) {
    sampled.push(
      ...(await reader
        .select({ facetSet, inStock, fromMinor })
        .from(searchDocuments)
        .where(inArray(row, some))),
    );
    // Requests that wait for the database come first.
    await new Promise(setImmediate);
  }
  return sampled;
}

/** Those of a sample that the filters leave, without the choices of one facet. */
export function filterSample(
  sample: Sampled[],
  values: SetValues,
  filters: Filters,
  without: Without,
): Sampled[] {
  const facets = facetsOf(filters)
    .filter((facet) => !isSame(facet, without))
    .map((facet) => ({ ...facet, chosen: chosenOf(filters, facet) }))
    .filter(({ chosen }) => chosen.length > 0);
  const fits = (set: number | null) =>
    facets.every((facet) =>
      values.get(set ?? 0)?.some((one) => isSame(one, facet) && facet.chosen.includes(one.value)),
    );
  const fitting = new Map<number | null, boolean>();
  const { fromMinor, toMinor } = filters;
  return sample.filter(
    (one) =>
      getOrCreate(fitting, one.facetSet, () => fits(one.facetSet)) &&
      (one.inStock || !filters.inStock) &&
      one.fromMinor >= (fromMinor ?? one.fromMinor) &&
      one.fromMinor <= (toMinor ?? one.fromMinor),
  );
}
