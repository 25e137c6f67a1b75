import shop from "#shop/shop.ts";
import { pickProduct } from "../support/catalogue.ts";
import { expect, test } from "../support/test.ts";

test("sitemaps and feeds are sound XML that name a product", async ({ page }) => {
  const path = await pickProduct(page);
  await page.goto("/");
  const read = (address: string) =>
    page.evaluate(async (url) => {
      const response = await fetch(url);
      const xml = new DOMParser().parseFromString(await response.text(), "application/xml");
      const broken = xml.querySelector("parsererror")?.textContent;
      const links = [...xml.querySelectorAll("loc, link")].map((one) => one.textContent);
      return { status: response.status, broken, links };
    }, address);
  const index = await read("/sitemap.xml");
  expect(index).toMatchObject({ status: 200, broken: undefined });
  const maps = await Promise.all(index.links.map((link) => read(new URL(link ?? "").pathname)));
  expect(maps.flatMap((map) => map.links).filter((link) => link?.endsWith(path))).toHaveLength(1);
  for (const address of ["/feeds/products.xml", "/feeds/new.xml"]) {
    const feed = await read(address);
    expect(feed, address).toMatchObject({ status: 200, broken: undefined });
    expect(
      feed.links.some((link) => link?.includes("/products/")),
      address,
    ).toBe(true);
  }
  expect((await page.request.get("/sitemaps/9999")).status()).toBe(404);
  expect(await (await page.request.get("/llms.txt")).text()).toContain(`# ${shop.name}`);
  expect(await (await page.request.get("/manifest.webmanifest")).json()).toMatchObject({
    name: shop.name,
  });
});

test("a product tells search engines each variant's price, and link previews its picture", async ({
  page,
}) => {
  await page.goto(await pickProduct(page));
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = texts.map((text) => JSON.parse(text)["@type"]);
  expect(types).toContain("BreadcrumbList");
  expect(texts.join()).toContain(`"priceCurrency":"${shop.currency}"`);
  const share = await page.locator('meta[property="og:image"]').getAttribute("content");
  const picture = await page.request.get(new URL(share ?? "").pathname);
  expect(picture.headers()["content-type"]).toBe("image/jpeg");
  expect((await page.request.get("/apple-icon.png")).headers()["content-type"]).toBe("image/png");
});
