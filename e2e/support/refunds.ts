import type { Page } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { emails } from "#db/tables.ts";
import { merchantSignInMessages as signIn } from "#messages/merchant/staff/sign-in.ts";
import { refundMessages as t } from "#messages/order/refunds.ts";
import { secretsOf } from "./console.ts";
import { withDatabase } from "./database.ts";
import type { TestServer } from "./server.ts";

/** The newest link that confirms an address, and the id of its order. */
export async function readMail({
  dataDir,
}: TestServer): Promise<{ path: string; orderId: string }> {
  const [mail] = await withDatabase(dataDir, (db) =>
    db.read
      .select({ text: emails.text, orderId: emails.orderId })
      .from(emails)
      .where(eq(emails.kind, "refund-address-confirm"))
      .orderBy(desc(emails.createdAt))
      .limit(1),
  );
  const path = /\/orders\/\S+\/refund\/[A-Za-z0-9_-]{32}/.exec(mail?.text ?? "")?.[0];
  if (!path || !mail?.orderId) throw new Error("no link was mailed");
  return { path, orderId: mail.orderId };
}

/** Fills in and sends the form for an address, on an order's page. */
export async function giveAddress(page: Page, to: string): Promise<void> {
  await page.getByLabel(t.form.network).selectOption("USDT TRX");
  await page.getByLabel(t.form.address).fill(to);
  await page.getByRole("button", { name: t.form.submit }).click();
}

/** Signs the owner in, who may confirm with the password; returns it. The page asked for opens then. */
export async function signInAsOwner(page: Page, { dataDir }: TestServer): Promise<string> {
  const { merchantPassword } = secretsOf(dataDir);
  await page.getByLabel(signIn.login, { exact: true }).fill("owner");
  await page.getByLabel(signIn.password, { exact: true }).fill(merchantPassword);
  await page.getByRole("button", { name: signIn.submit }).click();
  return merchantPassword;
}
