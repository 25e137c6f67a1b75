import { join } from "node:path";
import type { Page } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { openSqlite } from "#db/sqlite.ts";
import { emails } from "#db/tables.ts";
import { merchantRefundMessages } from "#messages/merchant/refunds.ts";
import { merchantSignInMessages as signIn } from "#messages/merchant/sign-in.ts";
import { merchantUiMessages as ui } from "#messages/merchant/ui.ts";
import { refundMessages as t } from "#messages/refunds.ts";
import { addressOn } from "#tests/harness/refunds.ts";
import { buy } from "../support/buying.ts";
import { secretsOf } from "../support/console.ts";
import type { TestServer } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { order: approval } = merchantRefundMessages;
const address = addressOn.TRX?.address ?? "";

/** The newest link that confirms an address, and the id of its order. */
async function readMail({ dataDir }: TestServer): Promise<{ path: string; orderId: string }> {
  const db = openSqlite(join(dataDir, "shop.db"));
  const [mail] = await db.read
    .select({ text: emails.text, orderId: emails.orderId })
    .from(emails)
    .where(eq(emails.kind, "refund-address-confirm"))
    .orderBy(desc(emails.createdAt))
    .limit(1);
  db.close();
  const path = /\/orders\/\S+\/refund\/[A-Za-z0-9_-]{32}/.exec(mail?.text ?? "")?.[0];
  if (!path || !mail?.orderId) throw new Error("no link was mailed");
  return { path, orderId: mail.orderId };
}

async function giveAddress(page: Page, to: string): Promise<void> {
  await page.getByLabel(t.form.network).selectOption("USDT TRX");
  await page.getByLabel(t.form.address).fill(to);
  await page.getByRole("button", { name: t.form.submit }).click();
}

test("an overpaid order: the shopper says where to, confirms by mail, and the merchant refunds @phone", async ({
  page,
  server,
  sandbox,
  browser,
}) => {
  test.slow();
  const { id, token } = await buy(page);
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
  await console.getByLabel(signIn.login, { exact: true }).fill("owner");
  const { merchantPassword } = secretsOf(server.dataDir);
  await console.getByLabel(signIn.password, { exact: true }).fill(merchantPassword);
  await console.getByRole("button", { name: signIn.submit }).click();
  await expectAccessible(console);
  await console.locator(`a[href^="/merchant/orders/${orderId}"]`).click();
  await console.getByLabel(ui.confirmPassword).fill(merchantPassword);
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
  const { id, token } = await buy(page);
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
