import { expect, expectAccessible, test } from "./support/test.ts";

test("a thumbnail scrolls to its picture, and a picture opens large and closes @phone", async ({
  page,
}) => {
  await page.goto("/products/first-ferry/40x50-cm-oak");
  const slides = page.locator("[data-slides]");
  const scrolled = () => slides.evaluate((list) => Math.round(list.scrollLeft / list.clientWidth));
  expect(await scrolled()).toBe(0);
  await page.getByRole("link", { name: /^Picture 2/ }).click();
  await expect.poll(scrolled).toBe(1);
  await page.getByRole("link", { name: /a detail.*look closely/ }).click();
  const dialog = page.getByRole("dialog", { name: "First Ferry, a detail" });
  await expect(dialog.getByRole("img")).toBeVisible();
  await expectAccessible(page);
  const enlarge = dialog.getByRole("button", { name: "Enlarge the picture" });
  await enlarge.press("Enter");
  await expect(dialog.getByRole("button", { name: "Fit the picture to the screen" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("title, price and button stand within the first screen and a half @phone", async ({
  page,
}) => {
  await page.goto("/products/first-ferry/40x50-cm-oak");
  const button = await page.getByRole("button", { name: "Add to cart" }).boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThan(height * 1.5);
});

test("pictures keep their place, name their widths and are immutable", async ({
  page,
  request,
}) => {
  await page.goto("/products/first-ferry");
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
    await page.goto("/products/first-ferry/40x50-cm-oak");
    await page
      .getByRole("navigation", { name: "Frame" })
      .getByRole("link", { name: "Black" })
      .click();
    await expect(page).toHaveURL(/first-ferry\/40x50-cm-black$/);
    const picture = page.getByRole("link", { name: /look closely/ }).first();
    const answer = await page.request.get((await picture.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("image/svg+xml");
  });
});
