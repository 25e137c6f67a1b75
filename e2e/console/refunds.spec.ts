import { merchantOrderMessages as orderWords } from "#messages/merchant/orders/orders.ts";
import { merchantRefundMessages as t } from "#messages/merchant/orders/refunds.ts";
import { merchantShippingMessages as shippingWords } from "#messages/merchant/orders/shipping.ts";
import { merchantTimelineMessages } from "#messages/merchant/orders/timeline.ts";
import { merchantUiMessages as ui } from "#messages/merchant/ui.ts";
import { refundMessages as shopper } from "#messages/order/refunds.ts";
import { addressOn } from "#tests/harness/refunds.ts";
import { placeOrder } from "../support/place-order.ts";
import { giveAddress, readMail, signInAsOwner } from "../support/refunds.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("a return: the item is in stock again, and the shopper is asked where the money goes @phone", async ({
  page,
  server,
  sandbox,
}) => {
  test.slow();
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, "exact");
  const order = async () => (await page.request.get(`/api/orders/${token}`)).json();
  await expect.poll(async () => (await order()).state).toBe("Paid");
  const { number } = await order();

  await page.goto("/merchant/orders");
  const password = await signInAsOwner(page, server);
  await page.getByRole("link", { name: number }).click();
  const refund = page.getByRole("region", { name: t.order.panel, exact: true });
  await page.getByRole("button", { name: shippingWords.ship }).click();
  await expect(page.getByText(orderWords.fulfillment.fulfilled, { exact: true })).toBeVisible();
  await refund.getByText(t.restock.title).click();
  await refund.getByRole("spinbutton").fill("1");
  await refund.getByRole("button", { name: t.restock.submit }).click();
  await expect(
    page.getByText(merchantTimelineMessages.actions["order.restock"] ?? ""),
  ).toBeVisible();
  await refund.getByText(t.order.anyway).click();
  await refund.getByRole("button", { name: t.ask.submit }).click();
  await expect(refund.getByText(t.ask.done)).toBeVisible();
  await expectAccessible(page);
  const console = page.url();

  await page.goto(`/orders/${token}`);
  const section = page.getByRole("region", { name: shopper.title, exact: true });
  await expect(section.getByText(shopper.asked)).toBeVisible();
  await giveAddress(page, addressOn.TRX?.address ?? "");
  await expect(section.getByText(shopper.address.unconfirmed, { exact: true })).toBeVisible();
  await page.goto((await readMail(server)).path);
  await page.getByRole("button", { name: shopper.confirmPage.submit }).click();
  await expect(section.getByText(shopper.address.confirmed, { exact: true })).toBeVisible();

  await page.goto(console);
  await refund.getByLabel(t.order.kind).selectOption("return");
  await refund.getByLabel(t.order.amount).fill("5");
  await refund.getByLabel(ui.confirmPassword).fill(password);
  await expectAccessible(page);
  await refund.getByRole("button", { name: t.order.approve }).click();
  await expect(refund.getByText(t.states.processing, { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await sandbox.advance(600);
  await expect(refund.getByText(t.states.success, { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  for (const list of ["", "?show=moving", "?show=sent", "?show=failed"]) {
    await page.goto(`/merchant/refunds${list}`);
    await expectAccessible(page);
  }
  await page.goto(`/orders/${token}`);
  await expect(section.getByText(shopper.kinds.return)).toBeVisible();
  await expect(section.getByText(shopper.states.success, { exact: true })).toBeVisible();
  await expectAccessible(page);
});
