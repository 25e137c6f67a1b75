import { expect, type Page } from "@playwright/test";
import { cartMessages } from "#messages/cart.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { totalMessages } from "#messages/checkout/totals.ts";
import { abroad, addressIn } from "./address.ts";
import { pickProduct } from "./catalogue.ts";

const { fields } = checkoutMessages;
const { title } = checkoutPageMessages;

export const addToCart = (page: Page) => page.getByRole("button", { name: cartMessages.addToCart });

/** The amount may stand anywhere in its text: "Pay $5.00", "Bestellen · 5,00 €". */
export const payButton = (page: Page) =>
  page.getByRole("button", {
    name: new RegExp(`^${totalMessages.placeOrder("AMOUNT").replace("AMOUNT", ".*\\d.*")}$`),
  });

export const buyer = { email: "ada@example.com", name: "Ada Lovelace" };

/** Puts one piece of a product into the cart and goes to the checkout, as a shopper does. */
export async function toCheckout(page: Page, product?: string): Promise<void> {
  await page.goto(product ?? (await pickProduct(page)));
  await addToCart(page).click();
  await page.getByRole("link", { name: cartMessages.checkOut }).first().click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

/** Fills the form in for a country abroad; with JavaScript, waits until it shows the shipping to it. */
export async function fillDetails(page: Page, scripted = true): Promise<void> {
  await page.getByLabel(fields.country).selectOption(abroad);
  const quote = page.locator('[name="quote"]');
  if (scripted) await expect(quote).toHaveValue(new RegExp(`:${abroad}:`));
  // By name: what a field is called depends on the country.
  for (const [name, value] of Object.entries({ ...buyer, ...addressIn(abroad) })) {
    const field = page.locator(`[name="${name}"]`);
    // Without JavaScript the form still has the fields of the country it opened with.
    if (scripted || (await field.count()) > 0) await field.fill(value);
  }
}

/** Buys, and returns the merchant_order_id and the order's token, on the sandbox's payment page. */
export async function buy(page: Page, product?: string): Promise<{ id: string; token: string }> {
  await toCheckout(page, product);
  await fillDetails(page);
  await payButton(page).click();
  await page.waitForURL(/\/sandbox\/pay\?key=/);
  const idIn = async (link: string) =>
    (await page.locator(link).first().getAttribute("href"))?.split("/").at(-1) ?? "";
  return {
    id: await idIn('a[href^="/sandbox/orders/"]'),
    token: await idIn('a[href*="/orders/"]:not([href^="/sandbox"])'),
  };
}
