import type { Locator, Page } from "@playwright/test";
import { countries } from "#lib/address/countries.ts";
import { cartMessages } from "#messages/cart.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { layoutMessages } from "#messages/layout.ts";
import { orderStatusMessages } from "#messages/order/order-status.ts";
import { shopMessages } from "#shop/messages.ts";
import { expectSoundTree } from "../support/accessibility-tree.ts";
import { abroad, addressIn } from "../support/address.ts";
import { addToCart, buyer, payButton } from "../support/buying.ts";
import { expect, test } from "../support/test.ts";

const MAX_STEPS = 60;
const paid = orderStatusMessages.states.Paid({ paid: "", rest: "", overpaid: "" });

/** Walks on by the tab key until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < MAX_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by ${MAX_STEPS} tabs: ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("the whole purchase by keyboard alone, and what a screen reader finds on the way", async ({
  page,
}) => {
  test.slow();
  const main = page.getByRole("main");
  await page.goto("/");
  await expectSoundTree(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: layoutMessages.skipToContent })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, main.getByRole("link", { name: shopMessages.seeAllProducts }));
  await page.waitForURL("**/products");
  await expectSoundTree(page);

  // The first that is in stock; sold-out ones say so.
  const inStock = main.getByRole("listitem").filter({ hasNotText: cartMessages.soldOut });
  await press(page, inStock.locator('a[href^="/products/"]').first());
  await page.waitForURL(/\/products\/[^/]+$/);
  await expectSoundTree(page);
  await press(page, addToCart(page));
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("listitem")).toHaveCount(1);
  await expectSoundTree(page);
  await press(page, drawer.getByRole("link", { name: cartMessages.checkOut }));

  await page.waitForURL("**/checkout");
  const quote = page.locator('[name="quote"]');
  await tabTo(page, page.getByLabel(checkoutMessages.fields.email));
  await page.keyboard.type(buyer.email);
  await tabTo(page, page.getByLabel(checkoutMessages.fields.name));
  await page.keyboard.type(buyer.name);
  await tabTo(page, page.getByLabel(checkoutMessages.fields.country));
  await page.keyboard.press("Home");
  for (const { code } of countries.slice(1)) {
    if ((await page.getByLabel(checkoutMessages.fields.country).inputValue()) === abroad) break;
    await page.keyboard.press("ArrowDown");
    await expect(page.getByLabel(checkoutMessages.fields.country)).toHaveValue(code);
  }
  await expect(quote).toHaveValue(new RegExp(`:${abroad}:`));
  for (const [name, value] of Object.entries(addressIn(abroad))) {
    await tabTo(page, page.locator(`[name="${name}"]`));
    await page.keyboard.type(value);
  }
  await expectSoundTree(page);
  // Changes of the total are read out.
  await expect(
    page.locator('[aria-live="polite"]').filter({ has: page.locator("dl") }),
  ).toBeVisible();
  await press(page, payButton(page));

  await page.waitForURL(/\/sandbox\/pay/);
  await press(page, page.getByRole("button", { name: "Fix the rate and show the address" }));
  await press(page, page.getByRole("button", { name: "Pay exactly" }));
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Return to the shop" }));
  await expect(page.getByRole("heading", { name: paid.headline })).toBeVisible();
  await expect(page.getByRole("status").first()).toBeAttached();
  await expectSoundTree(page);
});
