import { BTC } from "#tests/harness/sandbox-client.ts";
import { buy, fillDetails, toCheckout } from "./support/buying.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("buy and pay exactly, and watch the order turn Paid @phone", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
  await toCheckout(page);
  await expectAccessible(page);
  await fillDetails(page);
  await expect(page.getByText("$12.00")).toBeVisible();
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await expect(page.getByRole("heading", { name: "Try a payment" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible();
  await expect(page.getByText("Ready to ship.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Receipt" }).click();
  await expect(page.getByRole("heading", { name: /^Receipt H-/ })).toBeVisible();
  await expectAccessible(page);
});

test("the order page follows the payment by itself", async ({ page, sandbox }) => {
  const { id, token } = await buy(page);
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: "Waiting for your payment" })).toBeVisible();
  await expectAccessible(page);
  await sandbox.pay(id, { fraction: "0.5" });
  await expect(page.getByRole("heading", { name: "Part of the payment is missing" })).toBeVisible();
  await expectAccessible(page);
  await sandbox.pay(id, "exact", BTC);
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible();
});

test("underpay, then pay the rest @phone", async ({ page }) => {
  await buy(page);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await page.getByRole("button", { name: "Pay half" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await page.getByRole("button", { name: "Pay the rest" }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByRole("main").getByText("Paid", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible();
});

test("overpay: the order ships and says what was too much", async ({ page, sandbox }) => {
  const { id, token } = await buy(page);
  await sandbox.pay(id, { fraction: "1.25" });
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: "Paid, with an overpayment" })).toBeVisible();
  await expectAccessible(page);
  await sandbox.refund(id, { amount: "5", networkFee: "0.5" });
  await expect(page.getByText("Refunded", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("4.5 USDT sent to you", { exact: false })).toBeVisible();
});

test("let it expire, then try again and pay", async ({ page, sandbox }) => {
  const { token } = await buy(page);
  await sandbox.advance(3700);
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: "This order has expired" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  const [newest] = await sandbox.orders();
  await sandbox.pay(newest?.merchantOrderId ?? "", "exact");
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible();
});

test("pay late: the money is matched and a person looks at it", async ({ page, sandbox }) => {
  const { id, token } = await buy(page);
  await sandbox.advance(3700);
  await page.goto(`/orders/${token}`);
  await expect(page.getByText("for sale again", { exact: false })).toBeVisible();
  await sandbox.pay(id, "exact");
  await expect(page.getByRole("heading", { name: "Paid, but late" })).toBeVisible();
  await expect(page.getByText("We’re reviewing this order", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test("double submit: two clicks and the back button make one order", async ({ page, sandbox }) => {
  await sandbox.reset();
  await toCheckout(page);
  await fillDetails(page);
  await page.getByRole("button", { name: /^Pay \$/ }).dblclick();
  await page.waitForURL(/\/sandbox\/pay/);
  expect(await sandbox.orders()).toHaveLength(1);
  const first = page.url();
  await page.goBack();
  await page.goto("/checkout");
  await expect(
    page.getByRole("heading", { name: "You’ve already placed this order" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Go to your order" }).click();
  await page.getByRole("link", { name: "Go to the payment page" }).click();
  await page.waitForURL(first);
  expect(await sandbox.orders()).toHaveLength(1);
});

test("two tabs: a cart changed elsewhere is noticed before anything is charged", async ({
  page,
  context,
}) => {
  await toCheckout(page);
  await fillDetails(page);
  const other = await context.newPage();
  await other.goto("/products/two-stones/40x50-black");
  await other.getByRole("button", { name: "Add to cart" }).click();
  await expect(other.getByRole("dialog").getByRole("link", { name: "Two Stones" })).toBeVisible();
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Please check the new total" }),
  ).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/sandbox\/pay/);
});

test("pay inside the shop: token, address, exact amount", async ({ page, sandbox }) => {
  const { token } = await buy(page);
  await page.goto(`/orders/${token}/pay`);
  await expectAccessible(page);
  await page.getByRole("radio", { name: /XRP/ }).check();
  await page.getByRole("button", { name: "Show payment address" }).click();
  await expect(page.getByText("Memo (tag), required")).toBeVisible();
  await expectAccessible(page);
  const [newest] = await sandbox.orders();
  expect(newest?.kind).toBe("native");
  await sandbox.pay(newest?.merchantOrderId ?? "", "exact", newest?.lock?.tokenId);
  await expect(page.getByRole("heading", { name: "Paid. Thank you!" })).toBeVisible();
});

test("errors stand beside their field and keep what was typed", async ({ page }) => {
  await toCheckout(page);
  await page.getByLabel("Full name").fill("Ada");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await expect(page.getByText("Enter an e-mail address such as", { exact: false })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByLabel("Full name")).toHaveValue("Ada");
  await expectAccessible(page);
});
