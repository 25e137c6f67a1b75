import { orderStatusMessages } from "#messages/order/order-status.ts";
import { placeOrder } from "../support/place-order.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const paid = orderStatusMessages.states.Paid({ paid: "", rest: "", overpaid: "" });

test("the explainer starts from a delivery and names a slip @phone", async ({ page, sandbox }) => {
  const { id } = await placeOrder(page);
  await sandbox.pay(id, "exact");
  await expect.poll(async () => (await sandbox.deliveries(id)).length).toBe(1);
  await page.goto(`/sandbox/orders/${id}`);
  await page.getByRole("link", { name: "Explain its signature" }).click();
  await expect(page.getByText("The signature is right.")).toBeVisible();
  await expectAccessible(page);
  const sign = await page.getByLabel("Sign", { exact: true }).inputValue();
  await page.getByLabel("Sign", { exact: true }).fill(sign.toUpperCase());
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page.getByText("written in capitals", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test("the score card: our own receiver passes all @phone", async ({ page }) => {
  await page.goto("/sandbox/scorecard");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try this receiver" }).click();
  await expect(page.getByText("17 of 17")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
});

test("a scenario says what the shop should do, and the shop does it @phone", async ({ page }) => {
  const { id, token } = await placeOrder(page);
  await page.goto(`/sandbox/orders/${id}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Play Two tokens for one order" }).click();
  await expect(page.getByRole("main").getByText("Paid", { exact: true })).toBeVisible();
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: paid.headline })).toBeVisible();
});
