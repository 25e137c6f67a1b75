import { formatMoney } from "#lib/money.ts";
import { cartMessages } from "#messages/cart.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";
import { offerMessages } from "#messages/catalog/offer.ts";
import { recentlySeenMessages } from "#messages/catalog/recently-seen.ts";
import { layoutMessages } from "#messages/layout.ts";
import shop from "#shop/shop.ts";
import { changeVariant, pickProduct } from "../support/catalogue.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("home, listing and product are whole in their HTML", async ({ page }) => {
  for (const path of ["/", "/products", await pickProduct(page)]) {
    const html = await (await page.request.get(path)).text();
    expect(html, path).toContain(shop.name);
    expect(html, path).toMatch(/<h1[^>]*>[^<]+/);
    expect(html, path).toContain(formatMoney(0).replace(/[\d.,\s]/g, ""));
  }
});

test("unknown product, variant, collection and nonsense pages are real 404s", async ({
  page,
  request,
}) => {
  for (const path of [
    "/products/nope",
    `${await pickProduct(page)}/nope`,
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
  await page.getByRole("link", { name: catalogMessages.sorts["price-low"] }).click();
  await page.waitForURL("**/collections/all/price-low");
  await page.getByRole("link", { name: catalogMessages.page(2), exact: true }).click();
  await page.waitForURL("**/collections/all/price-low/2");
  await page
    .getByRole("main")
    .locator('a[href^="/collections/"]:not([href*="/all"])')
    .first()
    .click();
  await page.waitForURL(/\/collections\/(?!all)[^/]+\/price-low$/);
  await expectAccessible(page);
});

test("a price and a stock change show at once", async ({ page, server, request }) => {
  const path = await changeVariant(server.dataDir, 0, { priceMinor: 12_300, available: 2 });
  await request.get(path);
  // The stored page may be old for a moment; what the shopper reads is confirmed.
  await page.goto(path);
  await expect(page.getByText(formatMoney(12_300)).first()).toBeVisible();
  await expect(page.getByText(offerMessages.onlyLeft(2)).first()).toBeVisible();
});

test("buying the last piece makes its page say so to everybody", async ({
  page,
  server,
  request,
}) => {
  const path = await changeVariant(server.dataDir, 1, { available: 1 });
  await placeOrder(page, path);
  await expect.poll(async () => (await request.get(path)).text()).toContain(cartMessages.soldOut);
});

test("the theme that was chosen holds on static and on personal pages, from the first moment", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = (theme: string) =>
    page.getByRole("group", { name: layoutMessages.theme.legend }).getByText(theme).click();
  const light = await ground();
  await choose(layoutMessages.theme.dark);
  const dark = await ground();
  expect(dark).not.toBe(light);
  for (const path of ["/products", "/checkout"]) {
    await page.goto(path, { waitUntil: "commit" });
    await page.waitForFunction(() => document.body !== null);
    expect(await ground(), path).toBe(dark);
    await page.waitForLoadState();
    await expect(page.getByRole("radio", { name: layoutMessages.theme.dark })).toBeChecked();
  }
  await choose(layoutMessages.theme.system);
  expect(await ground()).toBe(light);
});

test("a picture grows from its card into its page, and what was seen is offered again", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      const isFlying = this instanceof HTMLImageElement && this.parentElement === document.body;
      if (isFlying) document.documentElement.dataset.flown = this.src;
      return animate.apply(this, given);
    };
  });
  await page.goto("/products");
  const cards = page.getByRole("main").locator('a[href^="/products/"]');
  const picture = cards.first().locator("img");
  const file = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
  await cards.first().click();
  await expect(page.locator("html")).toHaveAttribute("data-flown", file);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.goBack();
  await expect(page).toHaveURL(/\/products$/);
  await cards.nth(1).click();
  await expect(page).toHaveURL(/\/products\/[^/]+$/);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const seen = page.getByRole("region", { name: recentlySeenMessages.heading });
  await expect(seen.getByRole("link", { name: title })).toBeVisible();
  await expectAccessible(page);
});
