import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { listingHref, PAGE_SIZE } from "#lib/catalog/view.ts";
import { searchHref } from "#lib/search/filters.ts";
import { COUNTED } from "#lib/search/limits.ts";
import type { Catalogue } from "#tests/bench/scale/catalogue.ts";
import type { Memory } from "#tests/bench/scale/report-memory.ts";
import type { ShopServer } from "#tests/harness/network/shop-server.ts";
import type { Random } from "#tests/harness/random.ts";

/** A listing ends with the page of its 10,000th product. */
export const LAST_PAGE = COUNTED / PAGE_SIZE;

export const searchPath = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

/** A visitor's address: mostly a product or a listing that nobody asked for before. */
export async function randomAddress(catalogue: Catalogue, random: Random): Promise<string> {
  const { slug, title } = await catalogue.product();
  const kind = random.unit();
  if (kind < 0.4) return `/products/${slug}`;
  if (kind < 0.65) return listingHref(catalogue.listing(random.whole(1, LAST_PAGE)));
  if (kind < 0.75) return searchHref(catalogue.oneFacet(), String);
  if (kind < 0.85) return searchPath(await catalogue.twoWords());
  if (kind < 0.9) return searchPath(await catalogue.commonWord());
  const typed = title.slice(0, random.whole(2, title.length));
  return `/api/search?${new URLSearchParams({ q: typed })}`;
}

/**
 * Asks a running shop for random addresses, `perSecond` of them, and says each minute what its process holds; returns
 * the last line, which follows a garbage collection. Throws when a page is answered with anything but 200.
 */
export async function holdTraffic(
  server: ShopServer,
  next: () => Promise<string>,
  { minutes, perSecond }: { minutes: number; perSecond: number },
  say: (line: string) => void,
): Promise<string> {
  let asked = 0;
  const line = ({ resident, peak, heap, buffers }: Memory, minute: number) =>
    `${minute} min, ${asked} requests: ${[
      `resident ${resident.toFixed(0)} MB (peak ${peak.toFixed(0)})`,
      `heap ${heap.toFixed(0)} MB`,
      `buffers ${buffers.toFixed(0)} MB`,
    ].join(", ")}`;
  say(line(await memoryOf(server, "read"), 0));
  const started = performance.now();
  for (let minute = 1; minute <= minutes; minute++) {
    const until = started + minute * 60_000;
    while (performance.now() < until) {
      const path = await next();
      const response = await fetch(server.url + path);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${response.status} ${path}`);
      asked++;
      // One at a time, never faster than asked for; a slow machine asks for fewer.
      await wait(
        Math.max(0, 1000 / perSecond - ((performance.now() - started) % (1000 / perSecond))),
      );
    }
    say(line(await memoryOf(server, "read"), minute));
  }
  return line(await memoryOf(server, "collect"), minutes);
}

async function memoryOf(server: ShopServer, message: "read" | "collect"): Promise<Memory> {
  const reply = once(server.process, "message");
  server.process.send(message);
  return (await reply)[0];
}
