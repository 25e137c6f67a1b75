import type { Page } from "@playwright/test";
import { describeReview } from "#lib/orders/events/describe-event.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { orderMessages } from "#messages/order/order.ts";
import { orderStatusMessages } from "#messages/order/order-status.ts";
import { BTC } from "#tests/harness/network/sandbox-client.ts";
import { addToCart, buy, buyer, fillDetails, payButton, toCheckout } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { nextStep, payPage } = orderMessages;
const { fields } = checkoutMessages;

/** The headline of an order's page in a state. */
const headline = (page: Page, state: OrderState) =>
  page.getByRole("heading", {
    name: orderStatusMessages.states[state]({ paid: "", rest: "", overpaid: "" }).headline,
    exact: true,
  });

test("buy and pay exactly, and watch the order turn Paid @phone", async ({ page }) => {
  await page.goto("/");
  await toCheckout(page);
  await fillDetails(page);
  await payButton(page).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await expect(page.getByRole("heading", { name: "Try a payment" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(headline(page, "Paid")).toBeVisible();
  await expect(page.getByText(orderMessages.steps.readyToShip).first()).toBeVisible();
  await page.getByRole("link", { name: orderMessages.receipt }).click();
  await expect(
    page.getByRole("heading", { name: orderMessages.receiptPage.heading("") }),
  ).toBeVisible();
});

test("the order page follows the payment by itself", async ({ page, sandbox }) => {
  const { id, token } = await placeOrder(page);
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Awaiting payment")).toBeVisible();
  await sandbox.pay(id, { fraction: "0.5" });
  await expect(headline(page, "Underpayment")).toBeVisible();
  await expectAccessible(page);
  await sandbox.pay(id, "exact", BTC);
  await expect(headline(page, "Paid")).toBeVisible();
});

test("underpay, then pay the rest @phone", async ({ page }) => {
  await buy(page);
  await page.getByRole("button", { name: "Fix the rate and show the address" }).click();
  await page.getByRole("button", { name: "Pay half" }).click();
  await expect(page.getByText("success, 20 of 20 blocks")).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await page.getByRole("button", { name: nextStep.rest }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await page.getByRole("button", { name: "Pay exactly" }).click();
  await expect(page.getByRole("main").getByText("Paid", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Return to the shop" }).click();
  await expect(headline(page, "Paid")).toBeVisible();
});

test("overpay: the order ships and says what was too much", async ({ page, sandbox }) => {
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, { fraction: "1.25" });
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Overpayment")).toBeVisible();
  await expectAccessible(page);
});

test("a refund shows on the order with what reached the shopper", async ({ page, sandbox }) => {
  test.skip(process.env.CCPAYMENT_API === "v2", "v2's order info has no refunds");
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, { fraction: "1.25" });
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Overpayment")).toBeVisible();
  await sandbox.refund(id, { amount: "5", networkFee: "0.5" });
  await expect(page.getByText(orderMessages.refunded, { exact: true }).first()).toBeVisible();
  await expect(
    page.getByText(orderMessages.transfers.sentToYou("4.5 USDT", "0.5 USDT"), { exact: false }),
  ).toBeVisible();
});

test("let it expire, then try again and pay", async ({ page, sandbox }) => {
  const { token } = await placeOrder(page);
  await sandbox.advance(3700);
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Expired")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: nextStep.again }).click();
  await page.waitForURL(/\/sandbox\/pay/);
  const [newest] = await sandbox.orders();
  await sandbox.pay(newest?.merchantOrderId ?? "", "exact");
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Paid")).toBeVisible();
});

test("pay late: the money is matched and a person looks at it", async ({ page, sandbox }) => {
  const { id, token } = await placeOrder(page);
  await sandbox.advance(3700);
  await page.goto(`/orders/${token}`);
  await expect(headline(page, "Expired")).toBeVisible();
  await sandbox.pay(id, "exact");
  await expect(headline(page, "Paid(Overdue)")).toBeVisible();
  await expect(page.getByText(describeReview({ kind: "paid-after-release" }))).toBeVisible();
  await expectAccessible(page);
});

test("double submit: two clicks and the back button make one order", async ({ page, sandbox }) => {
  await sandbox.reset();
  await toCheckout(page);
  await fillDetails(page);
  await payButton(page).dblclick();
  await page.waitForURL(/\/sandbox\/pay/);
  expect(await sandbox.orders()).toHaveLength(1);
  const first = page.url();
  await page.goBack();
  await page.goto("/checkout");
  await expect(
    page.getByRole("heading", { name: checkoutPageMessages.placed.heading }),
  ).toBeVisible();
  await page.getByRole("link", { name: checkoutPageMessages.placed.goToOrder }).click();
  await page.getByRole("link", { name: nextStep.goToPayment }).click();
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
  await other.goto(await pickProduct(other));
  const title = await other.getByRole("heading", { level: 1 }).innerText();
  await addToCart(other).click();
  await expect(other.getByRole("dialog").getByRole("link", { name: title })).toBeVisible();
  await payButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByLabel(fields.name)).toHaveValue(buyer.name);
  await payButton(page).click();
  await page.waitForURL(/\/sandbox\/pay/);
});

test("pay inside the shop: token, address, exact amount", async ({ page, sandbox }) => {
  const { token } = await placeOrder(page);
  await page.goto(`/orders/${token}/pay`);
  await page.getByRole("radio", { name: /XRP/ }).check();
  await page.getByRole("button", { name: payPage.showAddress }).click();
  await expect(page.getByText(payPage.memo)).toBeVisible();
  await expectAccessible(page);
  const [newest] = await sandbox.orders();
  expect(newest?.kind).toBe("native");
  await sandbox.pay(newest?.merchantOrderId ?? "", "exact", newest?.lock?.tokenId);
  await expect(headline(page, "Paid")).toBeVisible();
});

test("errors stand beside their field and keep what was typed", async ({ page }) => {
  await toCheckout(page);
  await page.getByLabel(fields.name).fill("Ada");
  await page.getByLabel(fields.email).fill("not an address");
  await payButton(page).click();
  await expect(page.getByLabel(fields.email)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(fields.email)).toBeFocused();
  await expect(page.getByLabel(fields.name)).toHaveValue("Ada");
  await expectAccessible(page);
});
