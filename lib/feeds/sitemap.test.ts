import { afterAll, beforeAll, expect, test } from "vitest";
import { products } from "#db/tables.ts";
import { productSitemap, sitemapIndex } from "#lib/feeds/sitemap.ts";
import { indexMissing } from "#lib/search/indexing/index-products.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";

let t: TemporaryDatabase;
beforeAll(async () => {
  t = await temporaryDatabase();
});
afterAll(() => t.remove());

const locations = (xml: string | null) => [...(xml ?? "").matchAll(/<loc>(.*?)<\/loc>/g)];

test.each([1, 3, 2])("each product is in one file, and no file is empty: %i more", async (more) => {
  for (let n = 0; n < more; n++) await addVariant(t, 1);
  await indexMissing(t.db);
  const files = locations(await sitemapIndex(t.db.read, "", 2)).map(([, path = ""]) => path);
  const inFiles: string[] = [];
  for (const path of files.filter((one) => one !== "/sitemaps/pages")) {
    const name = path.replace("/sitemaps/", "");
    const found = locations(await productSitemap(t.db.read, "", name, 2));
    expect(found.length).toBeGreaterThan(0);
    inFiles.push(...found.map(([, path = ""]) => path));
  }
  const rows = await t.db.read.select({ slug: products.slug }).from(products);
  const slugs = rows.map(({ slug }) => `/products/${slug}`);
  expect(inFiles.toSorted()).toEqual(slugs.toSorted());
  expect(await productSitemap(t.db.read, "", "9999")).toBeNull();
});
