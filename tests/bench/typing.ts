import { fillCatalogue, typedQueries } from "#tests/stress/server/fill-catalogue.ts";
import type { RunningShop } from "#tests/stress/server/running-shop.ts";

const QUERIES = 150;

/**
 * Fills the shop and types searches letter by letter; milliseconds until the suggestions are there, over HTTP on this
 * machine.
 */
export async function measureTyping({ shop, page }: RunningShop, products: number) {
  await fillCatalogue(shop.db, products);
  const times: number[] = [];
  for (let index = 0; index < QUERIES; index++)
    for (const query of typedQueries(index)) {
      const started = performance.now();
      const answer = await page(`/api/search?q=${encodeURIComponent(query)}`);
      const found = await answer.json();
      times.push(performance.now() - started);
      if (!Array.isArray(found)) throw new Error(`No suggestions for ${query}`);
    }
  // The first ones meet code that is not compiled yet.
  const sorted = times.slice(100).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { searches: sorted.length, p50: at(0.5), p99: at(0.99) };
}
