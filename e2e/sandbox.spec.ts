import { buy } from "./support/buying.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("orders, deliveries, switches and API pages are whole and accessible @phone", async ({
  page,
  sandbox,
}) => {
  const { id } = await buy(page, "well/24x30-oak");
  await sandbox.pay(id, "exact");
  for (const path of [
    "/sandbox",
    `/sandbox/orders/${id}`,
    "/sandbox/deliveries",
    "/sandbox/settings",
    "/sandbox/docs",
  ]) {
    await page.goto(path);
    await expect(page.getByText("No real money moves here", { exact: false })).toBeVisible();
    await expectAccessible(page);
  }
});

test("a delivery can be inspected and sent again", async ({ page, sandbox }) => {
  const { id } = await buy(page, "well/24x30-oak");
  await sandbox.pay(id, "exact");
  await page.goto(`/sandbox/orders/${id}`);
  await page.getByText(/Try 1: 200/).click();
  await expect(page.getByText("pay_status").first()).toBeVisible();
  await page.getByRole("button", { name: "With a wrong signature" }).click();
  await expect(page.getByText(/by hand: 401/)).toBeVisible();
});

test("the clock moves for the sandbox and the shop together", async ({ page, sandbox }) => {
  const { token } = await buy(page, "well/24x30-oak");
  await page.goto("/sandbox");
  await page.getByRole("button", { name: "+1 h" }).click();
  await page.goto(`/orders/${token}`);
  await expect(page.getByRole("heading", { name: "The time to pay has run out" })).toBeVisible();
  await sandbox.reset();
});

test("without the gateway, checkout still ends on a useful page", async ({ page, server }) => {
  const { startShop } = await import("./support/server.ts");
  const alone = await startShop({ CCPAYMENT_BASE_URL: "http://127.0.0.1:9/sandbox/ccpayment/v1" });
  const { fillDetails } = await import("./support/buying.ts");
  expect(alone.url).not.toBe(server.url);
  await page.goto(`${alone.url}/products/well/24x30-oak`);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "Check out" }).first().click();
  await fillDetails(page);
  await page.getByRole("button", { name: /^Pay \$/ }).click();
  await expect(
    page.getByRole("heading", { name: "The payment page could not be opened" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try the payment page again" }).click();
  await expect(
    page.getByText("Nothing was charged; please try again", { exact: false }),
  ).toBeVisible();
  await alone.stop();
});
