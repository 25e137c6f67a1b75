import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { listingHref } from "#lib/catalog/view.ts";
import { searchHref } from "#lib/search/filters.ts";
import type { Catalogue } from "#tests/bench/scale/catalogue.ts";
import { measure } from "#tests/bench/scale/measure.ts";
import { LAST_PAGE, searchPath } from "#tests/bench/scale/traffic.ts";
import type { Random } from "#tests/harness/random.ts";

/** Pages of a running shop that nobody asked for before, beside a bare node:http server. */
export async function measurePages(
  url: string,
  catalogue: Catalogue,
  random: Random,
): Promise<void> {
  await measureBare();
  const page = (name: string, path: () => string | Promise<string>) =>
    measure(`served cold: ${name}`, path, (path) => get(url + path), { isRepeated: false });
  await page("product", async () => `/products/${(await catalogue.product()).slug}`);
  await page("listing", () => listingHref(catalogue.listing(random.whole(2, LAST_PAGE))));
  await page("one facet", () => searchHref(catalogue.oneFacet(), String));
  await page("search of two words", async () => searchPath(await catalogue.twoWords()));
  await page("search of one common word", async () => searchPath(await catalogue.commonWord()));
}

async function measureBare(): Promise<void> {
  const bare = createServer((_, response) => void response.end("ok")).listen(0, "127.0.0.1");
  await once(bare, "listening");
  const { port } = bare.address() as AddressInfo;
  await measure(
    "bare node:http",
    () => `http://127.0.0.1:${port}`,
    (address) => get(address),
  );
  bare.close();
}

async function get(address: string): Promise<void> {
  const response = await fetch(address);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${response.status} ${address}`);
}
