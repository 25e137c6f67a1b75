import { merchantOrderMessages as orderWords } from "#messages/merchant/orders.ts";
import { merchantShippingMessages as shippingWords } from "#messages/merchant/shipping.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import { orderMessages } from "#messages/order.ts";
import { addToCart, buy } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { addSession } from "../support/console.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { review: words } = orderWords;

test("staff find an order, resolve its review and ship a part; its shopper follows the parcel @phone", async ({
  page,
  sandbox,
  server,
  request,
}) => {
  // Eight pages are checked for accessibility on the way.
  test.slow();
  const product = await pickProduct(page);
  await page.goto(product);
  await addToCart(page).click();
  await expect(page.getByRole("link", { name: /\(1|1/ }).first()).toBeVisible();
  const { id, token } = await buy(page, product);
  await sandbox.pay(id, { fraction: "1.5" });
  const order = async () => (await request.get(`/api/orders/${token}`)).json();
  await expect.poll(async () => (await order()).reviewReason).toBe("overpaid");
  const { number } = await order();

  const [name = "", value = ""] = (await addSession(server.dataDir, "owner")).split("=");
  await page.context().addCookies([{ name, value, url: server.url }]);
  await page.goto("/merchant/orders");
  await page.getByLabel(orderWords.list.search, { exact: true }).fill(number);
  await page.getByRole("button", { name: merchantUiMessages.filter }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { name: orderWords.page.heading(number) })).toBeVisible();
  await expectAccessible(page);

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
  for (const path of ["shipping?show=partial", "notifications", "emails", "customers"]) {
    await page.goto(`/merchant/${path}`);
    await expectAccessible(page);
  }

  await page.goto(`/orders/${token}`);
  const track = page.getByRole("link", { name: orderMessages.parcels.track });
  await expect(track).toHaveAttribute("href", /ups\.com\/track\?tracknum=1Z%20999%20AA1$/);
  await expectAccessible(page);
});
