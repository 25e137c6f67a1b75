import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { products, variants } from "#db/tables.ts";
import { exportRows, headerRow } from "#lib/catalog/csv/export-csv.ts";
import type { PictureSources } from "#lib/catalog/csv/find-pictures.ts";
import { importCsv } from "#lib/catalog/csv/import-csv.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { type TemporaryDatabase, temporaryDatabase } from "#tests/harness/temporary-database.ts";

let t: TemporaryDatabase;
let folder: string;
beforeEach(async () => {
  t = await temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), "halftone-csv-"));
});
afterEach(async () => {
  await t.remove();
  rmSync(folder, { recursive: true, force: true });
});

type Options = {
  db?: TemporaryDatabase;
  pictures?: PictureSources;
  setStock?: boolean;
  dryRun?: boolean;
};

async function importText(text: string | Buffer, options: Options = {}) {
  const file = join(folder, "in.csv");
  writeFileSync(file, text);
  const problems: string[] = [];
  const ignored: string[] = [];
  const result = await importCsv((options.db ?? t).db, {
    file,
    pictures: options.pictures ?? null,
    now: 1,
    setStock: options.setStock ?? false,
    dryRun: options.dryRun ?? false,
    onProblem: ({ line, message }) => problems.push(`${line}: ${message}`),
    onIgnoredColumns: (columns) => ignored.push(...columns),
    onProgress: () => undefined,
  });
  return { ...result, said: problems, ignored };
}

const older = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Status,Cost per item,Color (product.metafields.shopify.color-pattern)
green-tea,Green Tea,"<p>Fresh &amp; <strong>grassy</strong>.</p>
<ul><li>Spring harvest</li></ul>",Leaf Co,Tea,"green, loose",TRUE,Weight,50 g,Tin,No,GT-50,70,shopify,12,deny,4.90,,'0012345678905,,active,1.00,green
green-tea,,,,,,,,100 g,,No,GT-100,120,shopify,0,continue,8.90,9.90,,,,,
green-tea,,,,,,,,100 g,,Yes,GT-100T,160,,,,12.5,,,,,,
mug,Mug,,,,,FALSE,Title,Default Title,,,MUG,300,shopify,-4,deny,15,,,,active,,
`;

const present = `Title,URL handle,Description,Option1 name,Option1 value,Price,Inventory quantity,Continue selling when out of stock,Weight value (grams),Status
Cup,cup,Plain text,Colour,Blau,5.00,3,TRUE,250,Draft
,cup,,,Grün,6,1,FALSE,250,
`;

describe("reading", () => {
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
    expect(await t.db.read.select().from(variants)).toMatchObject([
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
    [
      "a negative weight",
      "a,A,,,,,1,,,-1,,,",
      "2: Weight value (grams) “-1” is not a number from 0",
    ],
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
});

const own = `Title,URL handle,Option1 name,Option1 value,Option1 swatch (product.metafields.storefront.option1_swatch),Specifications (product.metafields.storefront.specifications),Product image URL,Image focal point (product.metafields.storefront.image_focal_point),Price
Cup,cup,Colour,Blue,#2244AA,"Glaze: matt
Made in: Jena",cup.png,20% 70%,5
,cup,,Plain,,,,,6
`;

describe("columns of our own, named as metafields", () => {
  const sources = async (): Promise<PictureSources> => {
    const dot = { create: { width: 40, height: 30, channels: 3, background: "#2244aa" } } as const;
    await sharp(dot).png().toFile(join(folder, "cup.png"));
    return { store: folderStore(join(folder, "media")), folder, fetch: false };
  };

  test("swatches, specifications and focal points; without these columns they stay", async () => {
    const pictures = await sources();
    expect(await importText(own, { pictures })).toMatchObject({ said: [], ignored: [] });
    const cup = {
      options: [
        { name: "Colour", values: [{ name: "Blue", color: "#2244aa" }, { name: "Plain" }] },
      ],
      specifications: [
        { name: "Glaze", value: "matt" },
        { name: "Made in", value: "Jena" },
      ],
      pictures: [{ focalX: 20, focalY: 70 }],
    };
    expect(await readProduct(t.db.read, "cup")).toMatchObject(cup);
    const rows = [
      ["Title", "URL handle", "Option1 name", "Option1 value", "Product image URL", "Price"],
      ["Cup", "cup", "Colour", "Blue", "cup.png", "5"],
      ["", "cup", "", "Plain", "", "6"],
    ];
    expect((await importText(stringify(rows), { pictures })).counts).toMatchObject({
      unchanged: 1,
    });
    expect(await readProduct(t.db.read, "cup")).toMatchObject(cup);
  });

  test.each([
    ["#2244AA", "blue", "2: Option1 swatch (product.metafields.storefront.option1_swatch) “blue”"],
    ["Glaze: matt", "matt glaze", "2: Specifications: “matt glaze” is not a line such as"],
    ["20% 70%", "left", "is not a point such as 50% 30%"],
    ["20% 70%", "20% 101%", "is not a point such as 50% 30%"],
  ])("%s written as %s is refused", async (right, wrong, message) => {
    const { said } = await importText(own.replace(right, wrong), { pictures: await sources() });
    expect(said.join("\n")).toContain(message);
  });
});

describe("applying", () => {
  test("the same file again changes nothing; a dry run writes nothing", async () => {
    expect((await importText(older, { dryRun: true })).counts).toMatchObject({ added: 2 });
    expect(await t.db.read.select().from(products)).toEqual([]);
    await importText(older);
    const before = [
      await t.db.read.select().from(products),
      await t.db.read.select().from(variants),
    ];
    expect((await importText(older)).counts).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      stockKept: 0,
    });
    expect([
      await t.db.read.select().from(products),
      await t.db.read.select().from(variants),
    ]).toEqual(before);
  });

  test("stock on sale stays unless it is to be set; what orders hold stays on top", async () => {
    await importText(present);
    await t.db.write(async (tx) => {
      await tx.update(variants).set({ available: 0, sold: 1 }).where(eq(variants.option1, "Grün"));
    });
    expect((await importText(present)).counts).toMatchObject({ unchanged: 1, stockKept: 1 });
    expect((await importText(present, { setStock: true })).counts).toMatchObject({ changed: 1 });
    const [green] = await t.db.read.select().from(variants).where(eq(variants.option1, "Grün"));
    expect(green).toMatchObject({ available: 1, sold: 1, initial: 2 });
  });

  test("a variant that leaves the file is archived and comes back as the same", async () => {
    await importText(present);
    const [, before] = await t.db.read.select().from(variants);
    await importText(present.split("\n").slice(0, 2).join("\n"));
    expect((await t.db.read.select().from(variants))[1]).toMatchObject({ archivedAt: 1 });
    await importText(present);
    expect((await t.db.read.select().from(variants))[1]).toEqual({ ...before, version: 2 });
  });
});

test("exported and imported into another shop, pictures included, it is exported the same", async () => {
  const media = join(folder, "media");
  const store = folderStore(media);
  const dot = { create: { width: 40, height: 30, channels: 3, background: "#336699" } } as const;
  await sharp(dot).png().toFile(join(folder, "tin.png"));
  const pictured = older.replace(",,active", ",https://cdn.example/files/Tin.png?v=3,active");
  const made = await importText(pictured, { pictures: { store, folder, fetch: false } });
  expect(made).toMatchObject({ said: [], counts: { added: 2 } });
  await sharp(dot).png().toFile(join(folder, "cup.png"));
  await importText(own, { pictures: { store, folder, fetch: false } });
  const first = await exportText(t);
  expect(first).toContain("https://shop.example/media/");
  const other = await temporaryDatabase();
  try {
    const pictures = {
      store: folderStore(join(folder, "there")),
      folder: join(media, "originals"),
      fetch: false,
    };
    const again = await importText(first, { db: other, pictures });
    expect(again).toMatchObject({ said: [], counts: { added: 3 } });
    expect(await exportText(other)).toBe(first);
  } finally {
    await other.remove();
  }
});

async function exportText({ db }: TemporaryDatabase): Promise<string> {
  const rows = [headerRow];
  for await (const row of exportRows(db.read, "https://shop.example")) rows.push(row);
  return stringify(rows);
}
