import { fillDetails } from "./support/buying.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("the whole purchase works with JavaScript off @phone", async ({ page }) => {
  await page.goto("/products/first-ferry/40x50-oak");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
  await page.getByRole("button", { name: "One more of First Ferry" }).click();
  await page.getByRole("link", { name: "Check out" }).click();
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await expect(page.getByText("Enter your e-mail address.")).toBeVisible();
  await fillDetails(page, "DE", false);
  await page.getByLabel("Postcode").fill("10115");
  await page.getByRole("button", { name: "Update shipping for this country" }).click();
  await expect(page.getByLabel("Country")).toHaveValue("DE");
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible({
    timeout: 30_000,
  });
});
