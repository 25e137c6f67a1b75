import { cartMessages } from "#messages/cart.ts";
import { orderMessages } from "#messages/order/order.ts";
import { orderStatusMessages } from "#messages/order/order-status.ts";
import { addToCart, fillDetails, payButton, toCheckout } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const expired = orderStatusMessages.states.Expired({ paid: "", rest: "", overpaid: "" });

test("orders, deliveries, switches and API pages are whole and accessible @phone", async ({
  page,
  sandbox,
}) => {
  const { id } = await placeOrder(page);
  await sandbox.pay(id, "exact");
  for (const path of [
    "/sandbox",
    `/sandbox/orders/${id}`,
    "/sandbox/deliveries",
    "/sandbox/requests",
    "/sandbox/account",
    "/sandbox/faults",
    "/sandbox/settings",
    "/sandbox/docs",
  ]) {
    await page.goto(path);
    await expect(page.getByText("No real money moves here", { exact: false })).toBeVisible();
    await expectAccessible(page);
  }
});

test("a delivery can be inspected and sent again @phone", async ({ page, sandbox }) => {
  const { id } = await placeOrder(page);
  await sandbox.pay(id, "exact");
  await page.goto(`/sandbox/orders/${id}`);
  await page.getByText(/Try 1: 200/).click();
  await expect(page.getByText("pay_status").first()).toBeVisible();
  await page.getByRole("button", { name: "With a wrong signature" }).click();
  await expect(page.getByText(/by hand: 401/)).toBeVisible();
  await page.getByText("Edit and redeliver").first().click();
  await page
    .getByLabel("Body, signed as it stands here")
    .first()
    .fill('{"type":"ActivateWebhookURL"}');
  await page.getByRole("button", { name: "Redeliver edited" }).first().click();
  await expect(page.getByText("Try 3 by hand: 200", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test("the clock moves for the sandbox and the shop together @phone", async ({ page, sandbox }) => {
  const { token } = await placeOrder(page);
  await page.goto("/sandbox");
  await page.locator("summary", { hasText: "Sandbox time" }).click();
  await page.getByRole("button", { name: "+1 h" }).click();
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: expired.headline })).toBeVisible();
  await sandbox.reset();
});

test("without the gateway, checkout still ends on a useful page", async ({ page, server }) => {
  const { startShop } = await import("../support/server.ts");
  const alone = await startShop({ CCPAYMENT_BASE_URL: "http://127.0.0.1:9/sandbox/ccpayment/v1" });
  expect(alone.url).not.toBe(server.url);
  await page.goto(`${alone.url}${await pickProduct(page, alone.url)}`);
  await addToCart(page).click();
  await page.getByRole("link", { name: cartMessages.checkOut }).first().click();
  await fillDetails(page);
  await payButton(page).click();
  await expect(
    page.getByRole("heading", { name: orderStatusMessages.retry.headline }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: orderMessages.nextStep.retry }).click();
  await expect(page.getByText(orderMessages.payErrors.gateway)).toBeVisible();
  await alone.stop();
});

test("a fault is switched on, seen, and off again @phone", async ({ page, sandbox }) => {
  await page.goto("/sandbox/faults");
  await page.getByLabel("How often: Service error").selectOption("1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/injected 0 of 0/)).toBeVisible();
  await expectAccessible(page);
  await toCheckout(page);
  await fillDetails(page);
  await payButton(page).click();
  await expect(
    page.getByRole("heading", { name: orderStatusMessages.retry.headline }),
  ).toBeVisible();
  await page.goto("/sandbox/faults");
  await expect(page.getByText(/injected [1-9]\d* of/)).toBeVisible();
  await page.getByRole("button", { name: "All off" }).click();
  await expect(page.getByText(/^injected/)).toHaveCount(0);
  await sandbox.reset();
});

test("money without an order: a refusal in words, an invoice, a withdrawal @phone", async ({
  page,
  sandbox,
}) => {
  await page.goto("/sandbox/account");
  await page.getByLabel("User", { exact: true }).fill("nobody");
  await page.getByLabel("Amount").fill("5");
  await page.getByRole("button", { name: "Deposit" }).click();
  await expect(page.getByText("User nobody has no address on TRX", { exact: false })).toBeVisible();
  await page.getByLabel("E-mail of the payer").fill("payer@example.com");
  await page.getByLabel("Price").fill("18.00");
  await page.getByRole("button", { name: "Pay the invoice" }).click();
  await expect(page.getByText("1017.9", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await sandbox.reset();
});
