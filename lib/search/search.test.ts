import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collections, productCollections, products, variants } from "#db/tables.ts";
import { countFacets } from "#lib/search/facets/count-facets.ts";
import {
  chosenValues,
  type Filters,
  noFilters,
  readFilters,
  searchHref,
  toggled,
} from "#lib/search/filters.ts";
import { findPage } from "#lib/search/find-page.ts";
import { indexMissing, indexProducts, readDocuments } from "#lib/search/indexing/index-products.ts";
import { countMatches, prepareSearch, readMatches } from "#lib/search/matches.ts";
import { searchProducts } from "#lib/search/search-products.ts";
import { markWords, wordsOf } from "#lib/search/words.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

let t: TemporaryDatabase;
beforeAll(async () => {
  t = await temporaryDatabase();
  await t.db.write(async (tx) => {
    for (const [position, slug] of ["tea", "ware"].entries())
      await tx.insert(collections).values({ slug, title: slug, summary: "", text: "", position });
  });
  await add("darjeeling", { title: "Darjeeling First Flush", tags: ["black"], priceMinor: 900 });
  await add("gruener", { title: "Grüner Sencha", tags: ["green"], priceMinor: 700 });
  await add("matcha", { title: "Matcha", tags: ["green"], priceMinor: 2900, available: 0 });
  await add("mug", {
    title: "Café mug",
    in: "ware",
    tags: ["clay"],
    priceMinor: 1500,
    colours: ["Blue", "Rust"],
    description: "Goes well with sencha; 茶 and 茶道, first-hand and firsthand.",
  });
  await add("bowl", {
    title: "Bowl",
    in: "ware",
    tags: ["clay"],
    priceMinor: 2500,
    colours: ["Rust"],
  });
  await add("draft", { title: "Draft sencha", tags: ["green"], priceMinor: 1, status: "draft" });
  await indexMissing(t.db);
});
afterAll(() => t.remove());

type Made = {
  title: string;
  tags: string[];
  priceMinor: number;
  in?: string;
  available?: number;
  colours?: string[];
  description?: string;
  status?: "active" | "draft";
};

async function add(id: string, made: Made): Promise<void> {
  const { title, tags, priceMinor, colours = [], available = 3 } = made;
  await t.db.write(async (tx) => {
    const [row] = await tx
      .insert(products)
      .values({
        id,
        slug: id,
        title,
        tags,
        description: made.description ?? "",
        status: made.status ?? "active",
        vendor: "",
        specifications: [],
        options:
          colours.length > 0 ? [{ name: "Colour", values: colours.map((name) => ({ name })) }] : [],
        seoTitle: "",
        seoDescription: "",
        fromMinor: priceMinor,
        position: 0,
        createdAt: 0,
      })
      .returning();
    const values = colours.length > 0 ? colours : [""];
    for (const [position, option1] of values.entries())
      await tx.insert(variants).values({
        id: `${id}-${position}`,
        productId: row?.id ?? "",
        slug: option1.toLowerCase(),
        option1,
        option2: "",
        option3: "",
        position,
        sku: `SKU-${id}-${position}`,
        barcode: "",
        priceMinor,
        weightGrams: 100,
        policy: "deny",
        initial: available,
        available,
      });
    await tx
      .insert(productCollections)
      .values({ productId: id, collectionSlug: made.in ?? "tea", position: 0 });
  });
}

const search = (filters: Partial<Filters>) =>
  searchProducts(t.db.read, { ...noFilters, ...filters });
const found = async (query: string) => (await search({ query })).slugs;

test("finds by the start of words, whatever the accents, in titles before descriptions", async () => {
  expect(await found("dar")).toEqual(["darjeeling"]);
  expect(await found("flush darjeeling")).toEqual(["darjeeling"]);
  expect(await found("cafe")).toEqual(["mug"]);
  expect(await found("sencha")).toEqual(["gruener", "mug"]);
  expect(await found("sku-bowl-0")).toEqual(["bowl"]);
  expect(await found("rust")).toEqual(expect.arrayContaining(["bowl", "mug"]));
  expect(await found("sencha darjeeling")).toEqual([]);
});

test("finds what was mistyped, and says what it searched instead", async () => {
  expect(await found("darjeling")).toEqual(["darjeeling"]);
  expect(await found("gruener")).toEqual(["gruener"]);
  expect(await found("macha")).toEqual(["matcha"]);
  expect(await found("mathca")).toEqual(["matcha"]);
  expect((await search({ query: "senhca" })).corrections).toEqual([
    { typed: "senhca", words: ["sencha"] },
  ]);
  expect(await found("xyzzyx")).toEqual([]);
  expect(await found("?!")).toEqual([]);
});

test("a product that is edited, hidden or gone is found as it is now", async () => {
  const edit = (values: Partial<typeof products.$inferInsert>) =>
    t.db.write(async (tx) => {
      await tx.update(products).set(values).where(eq(products.id, "bowl"));
      await indexProducts(tx, ["bowl"]);
    });
  await edit({ title: "Dish" });
  expect([await found("bowl sku"), await found("dish")]).toEqual([["bowl"], ["bowl"]]);
  await edit({ status: "archived" });
  expect(await found("dish")).toEqual([]);
  await edit({ title: "Bowl", status: "active" });
  expect(await found("dish")).toEqual([]);
  expect(await found("bowl")).toEqual(["bowl"]);
});

test("every count is what choosing the value leaves, whatever else is chosen", async () => {
  const { facets } = (await search({})).facets;
  const all = facets.flatMap(({ kind, name, values }) =>
    values.map(({ value }) => ({ kind, name, value })),
  );
  expect(all.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...all), {
        maxLength: 4,
        selector: (one) => JSON.stringify(one),
      }),
      fc.record({
        inStock: fc.boolean(),
        toMinor: fc.constantFrom(null, 1500),
        query: fc.constantFrom("", "sencha"),
      }),
      async (chosen, rest) => {
        const filters = chosen.reduce<Filters>(toggled, { ...noFilters, ...rest });
        const result = await search(filters);
        expect(result.total).toBe(result.slugs.length);
        for (const { kind, name, values } of result.facets.facets)
          for (const { value, count, isChosen } of values) {
            expect(isChosen).toBe(
              chosenValues(filters).some(
                (one) => one.kind === kind && one.name === name && one.value === value,
              ),
            );
            const others = chosen.filter((one) => one.kind !== kind || one.name !== name);
            const alone = others.reduce<Filters>(toggled, { ...noFilters, ...rest });
            expect((await search(toggled(alone, { kind, name, value }))).total).toBe(count);
          }
        expect((await search({ ...filters, inStock: true })).total).toBe(result.facets.inStock);
      },
    ),
    { numRuns: 15 },
  );
}, 20_000);

const parsePrice = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);

test("every start of every word finds the products that have a word with it", async () => {
  const ids = (await t.db.read.select({ id: products.id }).from(products)).map(({ id }) => id);
  const documents = (await t.db.write((tx) => readDocuments(tx, ids))).map((one) =>
    wordsOf([one.title, one.skus, one.options, one.tags, one.description].join(" ")),
  );
  const starts = documents
    .flat()
    .flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));
  for (const start of new Set(starts)) {
    const having = documents.filter((words) => words.some((word) => word.startsWith(start)));
    const search = await prepareSearch(t.db.read, [[start]], noFilters);
    expect([start, await countMatches(t.db.read, search, 10)]).toEqual([start, having.length]);
  }
});

test("several words in one look: what they find, counts and order are those of many looks", async () => {
  const words = [["s"], ["c", "g"], ["m"], ["sencha"], ["first", "flush"], ["blue", "rust"]];
  const { read } = t.db;
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(words, { minLength: 2 }),
      fc.subarray(["tea", "ware"]),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      async (groups, collections, inStock, page) => {
        const filters = { ...noFilters, collections, inStock, page };
        const apart = { ...(await prepareSearch(read, groups, filters)), matches: null };
        const ranked = { ...apart, matches: await readMatches(read, apart, 10) };
        expect(ranked.matches).not.toBeNull();
        const counted = await countFacets(read, ranked);
        expect(counted).toEqual(await countFacets(read, apart));
        const { total } = counted;
        expect(await findPage(read, ranked, total, 1)).toEqual(
          await findPage(read, apart, total, 1),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("an address says the same search again, and nonsense in it is left out", async () => {
  const filters: Filters = {
    ...noFilters,
    query: "grüner tee",
    collections: ["tea"],
    tags: ["a&b", "c=d"],
    options: { Größe: ["50 g"], Colour: ["Rust", "Blue"] },
    fromMinor: 100,
    inStock: true,
    sort: "newest",
    page: 3,
  };
  const url = new URL(searchHref(filters, String), "http://x");
  const params: Record<string, string[]> = {};
  for (const [key, value] of url.searchParams) params[key] = [...(params[key] ?? []), value];
  expect(readFilters(params, parsePrice)).toEqual(filters);
  expect(readFilters({ page: "-1", sort: "x", from: "1e9", "option.": "x" }, parsePrice)).toEqual(
    noFilters,
  );
});

test("injection: no text is an error, in the query or in any filter", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      '"',
      "' OR 1=1 --",
      "a* NEAR b",
      "title:x",
      "{",
      "%00",
      "__proto__",
      "\ud800",
      "AND",
      "x".repeat(999),
    ),
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (query, value) => {
      const params = {
        q: query,
        in: value,
        tag: [value, query],
        [`option.${value}`]: query,
        from: value,
        page: value,
      };
      const filters = readFilters(params, parsePrice);
      await search(filters);
      await search({ query: filters.query });
      expect(
        markWords(query, ["a"])
          .map((part) => part.text)
          .join(""),
      ).toBe(query);
    }),
    { numRuns: 60 },
  );
}, 20_000);
