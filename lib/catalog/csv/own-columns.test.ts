import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import type { PictureSources } from "#lib/catalog/csv/find-pictures.ts";
import { own } from "#lib/catalog/csv/sample-files.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import { folderStore } from "#lib/media/store/folder-store.ts";
import { catalogPerTest } from "#tests/harness/catalog-per-test.ts";

const { current: t, drawPicture, importText, inFolder } = catalogPerTest();

async function sources(): Promise<PictureSources> {
  await drawPicture("cup.png", "#2244aa");
  return { store: folderStore(inFolder("media")), folder: t.folder, fetch: false };
}

test("swatches, specifications and focal points; without these columns they stay", async () => {
  const pictures = await sources();
  expect(await importText(own, { pictures })).toMatchObject({ said: [], ignored: [] });
  const cup = {
    options: [{ name: "Colour", values: [{ name: "Blue", color: "#2244aa" }, { name: "Plain" }] }],
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
