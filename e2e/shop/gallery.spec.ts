import { catalogMessages } from "#messages/catalog/catalog.ts";
import { offerMessages } from "#messages/catalog/offer.ts";
import { addToCart } from "../support/buying.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { gallery: t } = catalogMessages;
const { zoom } = offerMessages;

test("a thumbnail scrolls to its picture, and a picture opens large and closes @phone", async ({
  page,
}) => {
  await page.goto("/products/many-pictures");
  const slides = page.locator("[data-slides]");
  const scrolled = () => slides.evaluate((list) => Math.round(list.scrollLeft / list.clientWidth));
  expect(await scrolled()).toBe(0);
  await page.getByRole("link", { name: t.picture(2, "").trim() }).click();
  await expect.poll(scrolled).toBe(1);
  const second = slides.locator("a[data-zoom]").nth(1);
  const label = (await second.getAttribute("data-zoom")) ?? "";
  await second.click();
  const dialog = page.getByRole("dialog", { name: label });
  await expect(dialog.getByRole("img")).toBeVisible();
  await expectAccessible(page);
  const enlarge = dialog.getByRole("button", { name: zoom.enlarge });
  await enlarge.press("Enter");
  await expect(dialog.getByRole("button", { name: zoom.fit })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("title, price and button stand within the first screen and a half @phone", async ({
  page,
}) => {
  await page.goto("/products/three-options");
  const button = await addToCart(page).boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThan(height * 1.5);
});

test("pictures keep their place, name their widths and are immutable", async ({
  page,
  request,
}) => {
  await page.goto("/products/many-pictures");
  for (const image of await page.getByRole("main").locator("img").all()) {
    await expect(image).toHaveAttribute("width", /^\d+$/);
    await expect(image).toHaveAttribute("height", /^\d+$/);
  }
  const source = await page.locator("[data-slides] img").first().getAttribute("src");
  const answer = await request.get(source ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("immutable");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect((await request.get("/media/..%2fshop.db")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a choice is a link, and a picture opens by itself", async ({ page }) => {
    await page.goto("/products/one-option");
    await page
      .getByRole("navigation", { name: "Color" })
      .getByRole("link", { name: "Blue" })
      .click();
    await expect(page).toHaveURL(/one-option\/blue$/);
    const picture = page.locator("[data-slides] a[data-zoom]").first();
    const answer = await page.request.get((await picture.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("image/svg+xml");
  });
});
