import { expect, expectAccessible, test } from "./support/test.ts";

test("fast clicking ends where it was meant to, in few requests", async ({ page }) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/cart")) posts++;
  });
  await page.goto("/products/strait/24x30-unframed");
  await page.getByRole("button", { name: "Add to cart" }).click();
  const drawer = page.getByRole("dialog");
  const more = drawer.getByRole("button", { name: "One more of Strait" });
  await more.waitFor();
  await page.evaluate(() => {
    const find = (name: string) =>
      document.querySelector<HTMLButtonElement>(`dialog [aria-label="${name}"]`);
    for (let i = 0; i < 4; i++) find("One more of Strait")?.click();
    for (let i = 0; i < 2; i++) find("One less of Strait")?.click();
  });
  await expect(drawer.getByText("3", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("3", { exact: true })).toBeVisible();
  expect(posts).toBeLessThanOrEqual(4);
  await expectAccessible(page);
});

test("the drawer keeps focus inside and Escape closes it", async ({ page }) => {
  await page.goto("/products/strait");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the cart survives the back button and shows in other pages", async ({ page }) => {
  await page.goto("/products/salt");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: "Salt" })).toBeVisible();
  await page.goto("/products");
  await expect(page.getByRole("link", { name: /^Cart/ })).toContainText("1");
  await page.goBack();
  await expect(page.getByRole("link", { name: /^Cart/ })).toContainText("1");
});

test("nonsense in the cart's cookie and form is harmless", async ({
  page,
  context,
  server,
  request,
}) => {
  await context.addCookies([{ name: "cart", value: "x".repeat(3000), url: server.url }]);
  await page.goto("/cart");
  await expect(page.getByText("Your cart is empty.")).toBeVisible();
  const refused = await request.post("/api/cart", {
    data: { set: [{ variantId: "salt", quantity: -1 }] },
  });
  expect(refused.status()).toBe(400);
});
