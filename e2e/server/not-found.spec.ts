import { eq } from "drizzle-orm";
import { products } from "#db/tables.ts";
import { layoutMessages } from "#messages/layout.ts";
import { anyProduct } from "../support/any-product.ts";
import { withDatabase } from "../support/database.ts";
import { startShop } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const TOKEN = "A".repeat(32);

const unknown = [
  "/products/nope",
  "/products/KNOWN/nope",
  "/collections/nope",
  "/collections/nope/newest/2",
  "/collections/all/99",
  "/collections/all/1",
  `/orders/${TOKEN}`,
  `/orders/${TOKEN}/pay`,
  `/orders/${TOKEN}/receipt`,
  `/orders/${TOKEN}/nope`,
  "/pages/nope",
  "/nope",
];

for (const javaScriptEnabled of [true, false])
  test.describe(`blank 404 pages: JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    for (const address of unknown)
      test(`${address} is one whole page`, async ({ page, server, complaints }) => {
        const path = address.replace("KNOWN", await anyProduct(server.url));
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        const seconds = /s-maxage=(\d+)/.exec(response?.headers()["cache-control"] ?? "")?.[1];
        expect(Number(seconds ?? 0), "cached briefly, if at all").toBeLessThanOrEqual(30);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(
          layoutMessages.notFound.heading,
        );
        await expect(page.getByRole("banner")).toHaveCount(1);
        await expect(page.getByRole("contentinfo")).toHaveCount(1);
        await expect(page.getByRole("main").getByRole("link")).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
        // The browser itself says that the page was a 404.
        expect(complaints.splice(0).filter((one) => !/status of 404/.test(one))).toEqual([]);
      });
  });

test("cached for ever: a product added later is found at its address at once", async () => {
  const shop = await startShop();
  const slug = await anyProduct(shop.url);
  const open = async () => (await fetch(`${shop.url}/products/later-${slug}`)).status;
  expect([await open(), await open()]).toEqual([404, 404]);
  await withDatabase(shop.dataDir, (db) =>
    db.write((tx) =>
      tx
        .update(products)
        .set({ slug: `later-${slug}` })
        .where(eq(products.slug, slug)),
    ),
  );
  expect(await open()).toBe(200);
  await shop.stop();
});
