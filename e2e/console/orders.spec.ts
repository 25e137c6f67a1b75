import { merchantOrderMessages as orderWords } from "#messages/merchant/orders/orders.ts";
import { merchantReviewMessages as words } from "#messages/merchant/orders/review.ts";
import { merchantShippingMessages as shippingWords } from "#messages/merchant/orders/shipping.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import { orderMessages } from "#messages/order/order.ts";
import { pickProduct } from "../support/catalogue.ts";
import { addSession } from "../support/console.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("staff find an order, resolve its review and ship a part; its shopper follows the parcel @phone", async ({
  page,
  sandbox,
  server,
  request,
}) => {
  test.slow();
  const { id, token } = await placeOrder(page, await pickProduct(page), 2);
  await sandbox.pay(id, { fraction: "1.5" });
  const order = async () => (await request.get(`/api/orders/${token}`)).json();
  await expect.poll(async () => (await order()).reviewReason).toBe("overpaid");
  const { number } = await order();

  const [name = "", value = ""] = (await addSession(server.dataDir, "owner")).split("=");
  await page.context().addCookies([{ name, value, url: server.url }]);
  await page.goto("/merchant/orders");
  await page.getByLabel(orderWords.list.search, { exact: true }).fill(number);
  await page.getByRole("button", { name: merchantUiMessages.filter }).click();
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { name: orderWords.page.heading(number) })).toBeVisible();

  await page.getByLabel(words.decision).selectOption({ label: words.options.dismiss });
  await page.getByRole("button", { name: words.resolve }).click();
  await expect(page.getByText(words.noteMissing)).toBeVisible();
  await page.getByLabel(words.note).fill("A tip, says the buyer");
  await page.getByRole("button", { name: words.resolve }).click();
  await expect(page.getByRole("heading", { name: words.heading })).toBeHidden();
  await expect(page.getByText(/A tip, says the buyer/)).toBeVisible();

  await page.getByRole("spinbutton").fill("1");
  await page.getByLabel(shippingWords.carrier).selectOption("ups");
  await page.getByLabel(shippingWords.trackingNumber).fill("1Z 999 AA1");
  await page.getByRole("button", { name: shippingWords.ship }).click();
  await expect(page.getByText(orderWords.fulfillment.partial, { exact: true })).toBeVisible();
  const shopper = await page.context().newPage();
  await shopper.goto(`/orders/${token}`);
  const track = shopper.getByRole("link", { name: orderMessages.parcels.track });
  await expect(track).toHaveAttribute("href", /ups\.com\/track\?tracknum=1Z%20999%20AA1$/);
  await expectAccessible(shopper);

  await page.getByRole("button", { name: shippingWords.edit }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(shippingWords.trackingNumber).fill("1Z 42");
  await dialog.getByRole("button", { name: shippingWords.save }).click();
  await expect(dialog.getByText(shippingWords.corrected)).toBeVisible();
  await shopper.reload();
  await expect(track).toHaveAttribute("href", /tracknum=1Z%2042$/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: shippingWords.undo }).click();
  await dialog.getByRole("button", { name: shippingWords.undo }).click();
  await expect(page.getByText(orderWords.fulfillment.unfulfilled, { exact: true })).toBeVisible();
  await shopper.reload();
  await expect(track).toHaveCount(0);

  // From the queue: nothing is shipped while a number is wrong, and then all that is selected is.
  await page.goto("/merchant/shipping");
  await page.getByLabel(merchantUiMessages.selectAll).check();
  const typed = page.getByLabel(shippingWords.trackingOf(number));
  await typed.fill("no/number");
  await page.getByRole("button", { name: shippingWords.markShipped }).click();
  await expect(page.getByText(shippingWords.badTracking).first()).toBeVisible();
  await typed.fill("1Z 43");
  await page.getByRole("button", { name: shippingWords.markShipped }).click();
  await expect(page.getByRole("link", { name: number })).toHaveCount(0);
  await shopper.reload();
  await expect(shopper.getByText(orderMessages.parcels.number("1Z 43"))).toBeVisible();
});
