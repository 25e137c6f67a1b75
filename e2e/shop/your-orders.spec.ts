import { and, eq, like } from "drizzle-orm";
import { emails } from "#db/tables.ts";
import { cartMessages } from "#messages/cart.ts";
import { yourOrdersMessages as t } from "#messages/order/your-orders.ts";
import { buy, buyer } from "../support/buying.ts";
import { withDatabase } from "../support/database.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("an order is found again: in this browser, by its number and e-mail, and its items for another try @phone", async ({
  page,
  browser,
  sandbox,
  server,
}) => {
  const { token } = await buy(page);
  await page.goto("/orders");
  const link = page.getByRole("link", { name: /\w{4}-\w{4}$/ });
  await expect(link).toHaveAttribute("href", `/orders/${token}`);
  await expectAccessible(page);
  const number = (await link.innerText()).split(" ").at(-1) ?? "";

  const recipients = () =>
    withDatabase(server.dataDir, async (db) => {
      const isLink = and(eq(emails.kind, "order-link"), like(emails.text, `%/orders/${token}%`));
      return (await db.read.select().from(emails).where(isLink)).map((mail) => mail.recipient);
    });
  const lookUp = async (email: string) => {
    await page.getByLabel(t.lookUp.number).fill(number.toLowerCase());
    await page.getByLabel(t.lookUp.email).fill(email);
    await page.getByRole("button", { name: t.lookUp.submit }).click();
    await expect(page.getByRole("status")).toHaveText(t.lookUp.sent);
    await page.goto("/orders");
  };
  await lookUp("eve@example.com");
  await lookUp(buyer.email);
  await expect.poll(recipients).toEqual([buyer.email]);

  await sandbox.advance(3700);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: server.url,
    storageState: await page.context().storageState(),
  });
  const withoutScript = await plain.newPage();
  await withoutScript.goto(`/orders/${token}`);
  await withoutScript.getByRole("button", { name: t.putBack }).click();
  await withoutScript.waitForURL(/\/cart/);
  await expect(withoutScript.getByRole("link", { name: cartMessages.checkOut })).toBeVisible();
  await plain.close();
});
