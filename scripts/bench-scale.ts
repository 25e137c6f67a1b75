import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { asc, gte } from "drizzle-orm";
import { getDb } from "#db/client.ts";
import { productFacets, products } from "#db/tables.ts";
import { countListed, findSlugs } from "#lib/catalog/list-slugs.ts";
import { readCard, readProduct } from "#lib/catalog/read-product.ts";
import { ALL, type Sort } from "#lib/catalog/view.ts";
import { type Filters, noFilters, withChosen } from "#lib/search/filters.ts";
import { searchProducts } from "#lib/search/search-products.ts";

// npm run bench:scale [-- URL]: how long the catalogue's queries take in the database of DATA_DIR, and with a URL also
// how long a running shop takes for pages that nobody asked for before (docs/scale.md).

const RUNS = 100;
const { read } = getDb();

async function measure(name: string, work: (run: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(8);
  console.log(`${name.padEnd(44)}${at(0.5)}${at(0.99)}`);
}

/** Products spread over the whole catalogue. */
async function sample(): Promise<{ slug: string; title: string }[]> {
  const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const found: { slug: string; title: string }[] = [];
  for (let run = 0; found.length < RUNS; run++) {
    const start = `${alphabet[(run * 7) % 62]}${alphabet[(run * 29) % 62]}`;
    const [row] = await read
      .select({ slug: products.slug, title: products.title })
      .from(products)
      .where(gte(products.id, start))
      .orderBy(asc(products.id))
      .limit(1)
      .offset((run * 997) % 5000);
    if (row) found.push(row);
    if (run > 100 * RUNS)
      throw new Error("The catalogue is empty: npm run db:seed -- --products 1000000");
  }
  return found;
}

const total = await read.$count(products);
const found = await sample();
const values = await read
  .selectDistinct({
    kind: productFacets.kind,
    name: productFacets.name,
    value: productFacets.value,
  })
  .from(productFacets)
  .limit(200);
const nth = <T>(list: T[], run: number): T => {
  const item = list[run % list.length];
  if (item === undefined) throw new Error("Nothing to measure with.");
  return item;
};
const sorts: Sort[] = ["featured", "newest", "price-low", "price-high"];
const listed = [ALL, ...values.filter(({ kind }) => kind === "collection").map((one) => one.value)];
const listing = (run: number) => ({ collection: nth(listed, run), sort: nth(sorts, run) });
/** The words that a copy of a product has of its own: a word of its title and the next one. */
const twoWords = (run: number) => nth(found, run).title.split(" ").slice(-3, -1).join(" ");
const narrowed = (run: number): Filters => {
  const { value, ...facet } = nth(values, run);
  return withChosen(noFilters, facet, [value]);
};

console.log(`${total} products, ${RUNS} runs each, ms                   p50     p99`);
for (const page of [1, 100])
  await measure(`listing, page ${page}`, async (run) => {
    const { collection, sort } = listing(run);
    const total = await countListed(read, collection);
    const slugs = await findSlugs(read, { collection, sort, page }, total);
    for (const { slug } of slugs) await readCard(read, slug);
  });
await measure("product", (run) => readProduct(read, nth(found, run).slug));
await measure("one facet, with counts of all", (run) => searchProducts(read, narrowed(run)));
await measure("search of two words, with counts of all", (run) =>
  searchProducts(read, { ...noFilters, query: twoWords(run) }),
);
await measure("search of one common word", (run) =>
  searchProducts(read, { ...noFilters, query: nth(found, run).title.split(" ").at(-2) ?? "" }),
);

const url = process.argv[2];
if (url) {
  const bare = createServer((_, response) => void response.end("ok")).listen(0, "127.0.0.1");
  await once(bare, "listening");
  const get = (address: string) => fetch(address).then((response) => response.text());
  await measure("bare node:http", () =>
    get(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`),
  );
  bare.close();
  await measure("served cold: product page", (run) =>
    get(`${url}/products/${nth(found, run).slug}`),
  );
  await measure("served again: product page", (run) =>
    get(`${url}/products/${nth(found, run).slug}`),
  );
  await measure("served cold: listing", (run) => {
    const { collection, sort } = listing(run);
    return get(
      `${url}/collections/${collection}/${sort === "featured" ? "" : `${sort}/`}${run + 2}`,
    );
  });
  await measure("served: search of two words", (run) =>
    get(`${url}/search?q=${encodeURIComponent(twoWords(run))}`),
  );
  await measure("served: one facet", (run) => {
    const { kind, name, value } = nth(values, run);
    const parameter = { collection: "in", vendor: "vendor", tag: "tag", option: `option.${name}` }[
      kind
    ];
    return get(`${url}/search?${new URLSearchParams({ [parameter]: value })}`);
  });
}
await getDb().close();
