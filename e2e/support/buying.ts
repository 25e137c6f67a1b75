import { expect, type Page } from "@playwright/test";

export const buyer = {
  "E-mail": "ada@example.com",
  "Full name": "Ada Lovelace",
  "Street and number": "12 St James’s Square",
  Postcode: "SW1Y 4JH",
  City: "London",
};

/** Puts one piece of a print into the cart and goes to the checkout, as a shopper does. */
export async function toCheckout(page: Page, print = "first-ferry/24x30-oak"): Promise<void> {
  await page.goto(`/products/${print}`);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "Check out" }).first().click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
}

/** Fills the form in; where the page is alive, until it shows the shipping to the country chosen. */
export async function fillDetails(page: Page, country = "GB", alive = true): Promise<void> {
  const shipping = page.getByRole("definition").nth(1);
  const before = await shipping.innerText();
  await page.getByLabel("Country").selectOption(country);
  if (alive) await expect(shipping).not.toHaveText(before);
  for (const [label, value] of Object.entries(buyer))
    await page.getByLabel(label, { exact: true }).fill(value);
}

/** Buys, and returns the merchant_order_id and the order's token, on the sandbox's payment page. */
export async function buy(page: Page, print?: string): Promise<{ id: string; token: string }> {
  await toCheckout(page, print);
  await fillDetails(page);
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/sandbox\/pay\?key=\d{33}$/);
  const behind = await page
    .getByRole("link", { name: "View in the dashboard" })
    .getAttribute("href");
  const back = await page.getByRole("link", { name: "Return to the shop" }).getAttribute("href");
  return { id: behind?.split("/").at(-1) ?? "", token: back?.split("/").at(-1) ?? "" };
}
