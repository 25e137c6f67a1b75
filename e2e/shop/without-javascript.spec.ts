import { cartMessages } from "#messages/cart.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { orderStatusMessages } from "#messages/order/order-status.ts";
import { abroad, isOtherZone } from "../support/address.ts";
import { addToCart, buyer, fillDetails, payButton } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false });

const { fields, updateForCountry } = checkoutMessages;
const { cartPage } = checkoutPageMessages;
const { errors } = checkoutErrorMessages;
const paid = orderStatusMessages.states.Paid({ paid: "", rest: "", overpaid: "" });

test("the whole purchase works with JavaScript off @phone", async ({ page }) => {
  await page.goto(await pickProduct(page));
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await addToCart(page).click();
  await expect(page.getByRole("heading", { name: cartPage.heading })).toBeVisible();
  await page.getByRole("button", { name: cartMessages.oneMore(title) }).click();
  await page.getByRole("link", { name: cartMessages.checkOut }).click();
  await payButton(page).click();
  await expect(page.getByLabel(fields.email)).toHaveAttribute("aria-invalid", "true");
  await fillDetails(page, false);
  if (isOtherZone) {
    await payButton(page).click();
    await expect(page.getByRole("alert")).toHaveText(errors.choicesChanged);
  }
  await page.getByRole("button", { name: updateForCountry }).click();
  await expect(page.getByLabel(fields.country)).toHaveValue(abroad);
  await fillDetails(page, false);
  await expect(page.getByLabel(fields.name)).toHaveValue(buyer.name);
  const methods = page.getByRole("main").getByRole("radio");
  if ((await methods.count()) > 1) {
    await methods.last().check();
    await payButton(page).click();
    // Another method has another price, which is shown before it is agreed to.
    await expect(page.getByRole("alert")).toHaveText(errors.choicesChanged);
  }
  await payButton(page).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(page.getByRole("heading", { name: paid.headline })).toBeVisible({
    timeout: 30_000,
  });
});
