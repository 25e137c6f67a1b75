import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";
import { merchantUiMessages as ui } from "#messages/merchant/ui.ts";
import { refundMessages as t } from "#messages/order/refunds.ts";
import { addressOn } from "#tests/harness/refunds.ts";
import { placeOrder } from "../support/place-order.ts";
import { giveAddress, readMail, signInAsOwner } from "../support/refunds.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { order: approval } = merchantRefundMessages;
const address = addressOn.TRX?.address ?? "";

test("an overpaid order: the shopper says where to, confirms by mail, and the merchant refunds @phone", async ({
  page,
  server,
  sandbox,
  browser,
}) => {
  test.slow();
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, { fraction: "1.3" });
  await page.goto(`/orders/${token}`);
  const section = page.getByRole("region", { name: t.title, exact: true });
  await expect(section.getByText(t.giveAddress)).toBeVisible();

  await giveAddress(page, address.replace("TR7", "TR8"));
  await expect(section.getByText(t.errors.address)).toBeVisible();
  await expectAccessible(page);
  await giveAddress(page, address);
  await expect(section.getByText(t.address.unconfirmed, { exact: true })).toBeVisible();

  const { path, orderId } = await readMail(server);
  // As a mail scanner does: opening the link confirms nothing.
  await page.request.get(path);
  await page.goto(path);
  await expectAccessible(page);
  await page.getByRole("button", { name: t.confirmPage.submit }).click();
  await expect(section.getByText(t.address.confirmed, { exact: true })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("heading", { name: t.confirmPage.invalidTitle })).toBeVisible();

  const console = await (await browser.newContext({ baseURL: server.url })).newPage();
  await console.setViewportSize(page.viewportSize() ?? { width: 1280, height: 800 });
  await console.goto("/merchant/refunds");
  const merchantPassword = await signInAsOwner(console, server);
  await expectAccessible(console);
  await console.locator(`a[href^="/merchant/orders/${orderId}"]`).click();
  // The second one is folded: it belongs to a refund for another reason.
  await console.getByLabel(ui.confirmPassword).first().fill(merchantPassword);
  await expectAccessible(console);
  await console.getByRole("button", { name: approval.approve }).click();
  const { states } = merchantRefundMessages;
  await expect(console.getByText(states.processing, { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await console.context().close();

  await sandbox.advance(600);
  await page.goto(`/orders/${token}`);
  await expect(section.getByText(t.states.success, { exact: true })).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page);
  const { refunded, overpaid } = await (await page.request.get(`/api/orders/${token}`)).json();
  expect(refunded).toBe(overpaid);
});

test("without JavaScript the form keeps what was typed, and the address is confirmed", async ({
  browser,
  page,
  server,
  sandbox,
}) => {
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, { fraction: "1.3" });
  await expect
    .poll(async () => (await (await page.request.get(`/api/orders/${token}`)).json()).state)
    .toBe("Overpayment");
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`/orders/${token}`);
  await giveAddress(plain, "nowhere");
  await expect(plain.getByLabel(t.form.address)).toHaveValue("nowhere");
  await giveAddress(plain, address);
  await plain.goto((await readMail(server)).path);
  await plain.getByRole("button", { name: t.confirmPage.submit }).click();
  const section = plain.getByRole("region", { name: t.title, exact: true });
  await expect(section.getByText(t.address.confirmed, { exact: true })).toBeVisible();
  await context.close();
});
