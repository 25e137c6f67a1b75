import { cartMessages } from "#messages/cart.ts";
import { addToCart } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const cartLink = new RegExp(`^${cartMessages.cart}`);

test("fast clicking ends where it was meant to, in few requests", async ({ page }) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/cart")) posts++;
  });
  await page.goto(await pickProduct(page));
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const [oneMore, oneLess] = [cartMessages.oneMore(title), cartMessages.oneLess(title)];
  await addToCart(page).click();
  const drawer = page.getByRole("dialog");
  const more = drawer.getByRole("button", { name: oneMore });
  await more.waitFor();
  await page.evaluate(
    ([oneMore, oneLess]) => {
      const find = (name: string) =>
        document.querySelector<HTMLButtonElement>(`dialog [aria-label="${CSS.escape(name)}"]`);
      for (let i = 0; i < 4; i++) find(oneMore)?.click();
      for (let i = 0; i < 2; i++) find(oneLess)?.click();
    },
    [oneMore, oneLess] as const,
  );
  await expect(drawer.getByText("3", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("3", { exact: true })).toBeVisible();
  expect(posts).toBeLessThanOrEqual(4);
  await expectAccessible(page);
});

test("the drawer keeps focus inside and Escape closes it", async ({ page }) => {
  await page.goto(await pickProduct(page));
  await addToCart(page).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the cart survives the back button and shows in other pages", async ({ page }) => {
  await page.goto(await pickProduct(page));
  await addToCart(page).click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await expect(page.getByRole("dialog").getByRole("link", { name: title })).toBeVisible();
  await page.goto("/products");
  await expect(page.getByRole("link", { name: cartLink })).toContainText("1");
  await page.goBack();
  await expect(page.getByRole("link", { name: cartLink })).toContainText("1");
});

test("nonsense in the cart's cookie and form is harmless", async ({
  page,
  context,
  server,
  request,
}) => {
  await context.addCookies([{ name: "cart", value: "x".repeat(3000), url: server.url }]);
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText(cartMessages.empty)).toBeVisible();
  const refused = await request.post("/api/cart", {
    data: { set: [{ variantId: "any", quantity: -1 }] },
  });
  expect(refused.status()).toBe(400);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a line is saved for later and put back @phone", async ({ page }) => {
    await page.goto(await pickProduct(page));
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    await addToCart(page).click();
    await page.getByRole("button", { name: `${cartMessages.saveForLater} ${title}` }).click();
    await expect(page.getByText(cartMessages.empty)).toBeVisible();
    const saved = page.getByRole("region", { name: cartMessages.saved });
    await expect(saved.getByRole("link", { name: title })).toBeVisible();
    await saved.getByRole("button", { name: `${cartMessages.moveToCart} ${title}` }).click();
    await expect(saved).toHaveCount(0);
    await expect(page.getByRole("button", { name: cartMessages.oneMore(title) })).toBeVisible();
  });
});
