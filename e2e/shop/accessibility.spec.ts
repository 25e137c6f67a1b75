import { test as base } from "@playwright/test";
import { uiMessages } from "#messages/ui.ts";
import shop from "#shop/shop.ts";
import { addToCart } from "../support/buying.ts";
import { changeVariant, pickProduct } from "../support/catalogue.ts";
import { runSql } from "../support/database.ts";
import { expectGoodLooks } from "../support/looks.ts";
import { placeOrder } from "../support/place-order.ts";
import { startShop } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const nameOf = (path: string) => path.replace(/\W+/g, "-");

test("every page of the shop is accessible @phone", async ({ page, server }) => {
  test.slow();
  const soldOut = await changeVariant(server.dataDir, 2, { available: 0 });
  const product = await pickProduct(page);
  const terms = `/pages/${shop.legal.terms}`;
  const paths = ["/", "/products", product, soldOut, "/cart", "/checkout", "/orders", terms];
  for (const path of paths) {
    await page.goto(path);
    await expectGoodLooks(page, nameOf(path));
  }
  await page.goto(product);
  await addToCart(page).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  for (const path of ["/cart", "/checkout"]) {
    await page.goto(path);
    await expectGoodLooks(page, `filled${nameOf(path)}`);
  }
});

test("an order is accessible before and after its payment @phone", async ({ page, sandbox }) => {
  test.slow();
  const { id, token } = await placeOrder(page);
  const paths = [`/orders/${token}`, `/orders/${token}/pay`, `/orders/${token}/receipt`];
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await expectGoodLooks(page, "awaiting-payment");
  await sandbox.pay(id, "exact");
  for (const path of paths) {
    await page.goto(path);
    await expectGoodLooks(page, `paid${nameOf(path.replace(token, ""))}`);
  }
});

// A browser reports the status of a missing page as an error of its own: these don't use the fixture that collects them.
base("pages that don't exist are accessible @phone", async ({ page }) => {
  base.slow();
  const shop = await startShop();
  const product = await pickProduct(page, shop.url);
  const unknown = ["/nope", "/products/nope", `${product}/nope`, "/collections/nope"];
  for (const path of [...unknown, "/orders/nope", "/sandbox/nope"]) {
    const response = await page.goto(`${shop.url}${path}`);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expectAccessible(page);
  }
  await shop.stop();
});

base("the page shown for an error is accessible @phone", async ({ page }) => {
  const shop = await startShop();
  await page.goto(`${shop.url}${await pickProduct(page, shop.url)}`);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await addToCart(page).click();
  // Once the line is shown, the cart is stored.
  await expect(page.getByRole("dialog").getByRole("link", { name: title })).toBeVisible();
  await runSql(shop.dataDir, "alter table cart_lines rename to cart_lines_away");
  const response = await page.goto(`${shop.url}/cart`);
  expect(response?.status()).toBe(500);
  // What is there before any script has run.
  expect(await response?.text()).toContain(`<h1>${uiMessages.error.heading}</h1>`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expectAccessible(page);
  await shop.stop();
});
