import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { products, variants } from "#db/tables.ts";
import { older, present } from "#lib/catalog/csv/sample-files.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import { catalogPerTest } from "#tests/harness/catalog-per-test.ts";

const { current: t, importText } = catalogPerTest();

test("older names: several rows a product, options, a product without, metafields and others left out", async () => {
  const read = await importText(older);
  expect(read).toMatchObject({ problems: 0, products: 2, counts: { added: 2 } });
  expect(read.ignored).toEqual([
    "Cost per item",
    "Color (product.metafields.shopify.color-pattern)",
  ]);
  expect(await readProduct(t.db.read, "green-tea")).toMatchObject({
    title: "Green Tea",
    description: "Fresh & **grassy**.\n\n-   Spring harvest",
    vendor: "Leaf Co",
    tags: ["green", "loose"],
    specifications: [{ name: "Type", value: "Tea" }],
    options: [
      { name: "Weight", values: [{ name: "50 g" }, { name: "100 g" }] },
      { name: "Tin", values: [{ name: "No" }, { name: "Yes" }] },
    ],
    variants: [
      {
        slug: "50-g-no",
        priceMinor: 490,
        available: 12,
        policy: "deny",
        barcode: "0012345678905",
      },
      {
        slug: "100-g-no",
        priceMinor: 890,
        compareAtMinor: 990,
        policy: "continue",
        weightGrams: 120,
      },
      { slug: "100-g-yes", priceMinor: 1250, policy: "continue", sku: "GT-100T" },
    ],
  });
  // Not published: nobody sees it. A debt under deny is none.
  expect(await readProduct(t.db.read, "mug")).toBeNull();
  const [mug] = await t.db.read.select().from(variants).where(eq(variants.sku, "MUG"));
  expect(mug).toMatchObject({
    option1: "",
    slug: "",
    available: 0,
    initial: 0,
    weightGrams: 300,
  });
});

test("present names", async () => {
  expect(await importText(present)).toMatchObject({ problems: 0, counts: { added: 1 } });
  const [cup] = await t.db.read.select().from(products);
  expect(cup).toMatchObject({ slug: "cup", status: "draft", description: "Plain text" });
  expect(await t.db.read.select().from(variants).orderBy(variants.option1)).toMatchObject([
    { option1: "Blau", policy: "continue", available: 3 },
    { option1: "Grün", policy: "deny", slug: "grun" },
  ]);
});

const head =
  "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price,Variant Inventory Qty,Variant Inventory Policy,Variant Grams,Published,Status,Image Src";
test.each([
  ["no price", "a,A,,,,,,,,,,,", "2: a variant needs a price"],
  ["a price of words", "a,A,,,,,cheap,,,,,,", "2: Price “cheap” is not a price such as 12.50"],
  ["a price too fine", "a,A,,,,,1.005,,,,,,", "2: Price “1.005” is not a price such as 12.50"],
  ["no title", "a,,,,,,1,,,,,,", "2: the first row of a product needs a title"],
  ["no handle", ",,,,,,1,,,,,,", "2: has no handle and no title to make one of"],
  ["a value missing", "a,A,Size,,,,1,,,,,,", "2: a value is missing for Size"],
  [
    "an option skipped",
    "a,A,,,Size,L,1,,,,,,",
    "2: an option's name is missing before the last one",
  ],
  ["an option twice", "a,A,Size,L,Size,M,1,,,,,,", "2: two options have the same name"],
  ["a variant twice", "a,A,Size,L,,,1,,,,,,\na,,,L,,,2,,,,,,", "3: L is there twice"],
  [
    "a product again",
    "a,A,,,,,1,,,,,,\nb,B,,,,,1,,,,,,\na,A,,,,,1,,,,,,",
    "4: a is already in the file at line 2; its rows must follow each other",
  ],
  [
    "a quantity of words",
    "a,A,,,,,1,many,,,,,",
    "2: Inventory quantity “many” is not a number from -1000000000",
  ],
  ["a negative weight", "a,A,,,,,1,,,-1,,,", "2: Weight value (grams) “-1” is not a number from 0"],
  [
    "an unknown policy",
    "a,A,,,,,1,,perhaps,,,,",
    "2: Continue selling when out of stock “perhaps” is none of deny, continue, false, true",
  ],
  [
    "an unknown status",
    "a,A,,,,,1,,,,,gone,",
    "2: Status “gone” is none of active, draft, archived, unlisted",
  ],
  ["a broken quote", 'a,"A"x,,,,,1,,,,,,', "2: is no CSV"],
  [
    "a title too long",
    `a,${"x".repeat(256)},,,,,1,,,,,,`,
    "2: Title is longer than 255 characters",
  ],
])("%s is said with its line, and nothing is imported", async (_, rows, message) => {
  const read = await importText(`${head}\n${rows}\ngood,Good,,,,,1,,,,,,\n`);
  expect(read.said.join("\n")).toContain(message);
  expect(read.counts).toBeNull();
  expect(await t.db.read.select().from(products)).toEqual([]);
});

test.each([
  ["an empty file", "", "1: is empty"],
  ["no product CSV", "a,b\n1,2\n", "1: has no column “Title”"],
  ["no UTF-8", Buffer.from("Title,Price\nCaf\xe9,1\n", "latin1"), "2: Title is not UTF-8 text"],
])("%s is refused", async (_, text, message) => {
  expect((await importText(text)).said[0]).toContain(message);
});

test("every bad line of a file is said, not only the first", async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `p${at},P,,,,,x,,,,,,`).join("\n");
  expect((await importText(`${head}\n${rows}\n`)).said).toHaveLength(50);
});
