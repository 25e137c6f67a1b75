import Sqlite from "better-sqlite3";
import { expect, expectAccessible, test } from "./support/test.ts";

test("home, listing and product are whole in their HTML", async ({ request }) => {
  for (const path of ["/", "/products", "/products/first-ferry"]) {
    const html = await (await request.get(path)).text();
    expect(html).toContain("Halftone");
    expect(html).toContain("First Ferry");
    expect(html).toMatch(/\$\d+\.00/);
  }
});

test("unknown product, variant, collection and nonsense pages are real 404s", async ({
  request,
}) => {
  for (const path of [
    "/products/nope",
    "/products/first-ferry/1x1-gold",
    "/collections/nope",
    "/collections/all/99",
    "/collections/all/featured",
    "/collections/all/price-low/1",
    "/orders/nope",
    "/sandbox/pay?key=1",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("listings sort and page by their address @phone", async ({ page }) => {
  await page.goto("/products");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Price, low to high" }).click();
  await page.waitForURL("**/collections/all/price-low");
  await page.getByRole("link", { name: "Page 2" }).click();
  await page.waitForURL("**/collections/all/price-low/2");
  await page.getByRole("link", { name: "Tides" }).first().click();
  await page.waitForURL("**/collections/tides/price-low");
  await expect(page.getByText("11 products")).toBeVisible();
});

test("a price and a stock change show at once", async ({ page, server, request }) => {
  await request.get("/products/two-stones/24x30-white");
  const db = new Sqlite(`${server.dataDir}/shop.db`);
  db.prepare(
    "update variants set price_minor = 12300, available = 2, initial = 2 where id = ?",
  ).run("two-stones-24x30-white");
  db.close();
  // The stored page may be old for a moment; what the shopper reads is confirmed.
  await page.goto("/products/two-stones/24x30-white");
  await expect(page.getByText("$123.00")).toBeVisible();
  await expect(page.getByText("Only 2 left")).toBeVisible();
});

test("buying the last piece makes its page say so to everybody", async ({
  page,
  server,
  request,
}) => {
  const db = new Sqlite(`${server.dataDir}/shop.db`);
  db.prepare("update variants set available = 1, initial = 1 where id = ?").run("lens-24x30-oak");
  db.close();
  const { buy } = await import("./support/buying.ts");
  await buy(page, "lens/24x30-oak");
  await expect
    .poll(async () => (await request.get("/products/lens/24x30-oak")).text())
    .toContain("Sold out");
});
