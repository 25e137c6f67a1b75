import { test as base, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { staff } from "#db/tables.ts";
import { readTotpKey } from "#lib/merchant/second-factor/second-factor.ts";
import { stepAt, totpCode } from "#lib/merchant/second-factor/totp.ts";
import { merchantNavigationMessages as navigation } from "#messages/merchant/navigation.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import { merchantAccountMessages } from "#messages/merchant/staff/account.ts";
import { merchantSignInMessages as signInMessages } from "#messages/merchant/staff/sign-in.ts";
import { merchantStaffMessages } from "#messages/merchant/staff/staff.ts";
import { merchantUiMessages as ui } from "#messages/merchant/ui.ts";
import { secretsOf } from "../support/console.ts";
import { withDatabase } from "../support/database.ts";
import { startShop } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto("/merchant/sign-in");
  await signInHere(page, login, password);
}

async function signInHere(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel(signInMessages.login, { exact: true }).fill(login);
  await page.getByLabel(signInMessages.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: signInMessages.submit }).click();
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("a wrong password is refused, and the sign-in leads back to where the visit began @phone", async ({
  page,
  server,
}) => {
  await page.goto("/merchant/audit?subject=staff");
  await expectAccessible(page);
  await signInHere(page, "owner", "not this one");
  await expect(page.getByText(signInMessages.errors.wrong)).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await signInHere(page, "owner", secretsOf(server.dataDir).merchantPassword);
  await expect(page).toHaveURL("/merchant/audit?subject=staff");
});

test("an invited account chooses its password, and doesn't see what is an owner's", async ({
  page,
  server,
}) => {
  const t = merchantStaffMessages;
  const { merchantPassword } = secretsOf(server.dataDir);
  await signIn(page, "owner", merchantPassword);
  await expect(heading(page, navigation.overview)).toBeVisible();
  await page.goto("/merchant/staff");
  await page.getByLabel(t.name, { exact: true }).fill("Ada Byron");
  await page.getByLabel(t.login, { exact: true }).fill("Ada");
  // Refused without the owner's password, and what was typed stays.
  await page.getByRole("button", { name: t.inviteSubmit }).click();
  await expect(page.getByText(ui.refusals.passwordMissing)).toBeVisible();
  await expect(page.getByLabel(t.name, { exact: true })).toHaveValue("Ada Byron");
  await page.getByLabel(ui.confirmPassword).fill(merchantPassword);
  await page.getByRole("button", { name: t.inviteSubmit }).click();
  const answer = page.getByRole("status");
  await expect(answer).toContainText(t.invited("ada"));
  const oneTime = await answer.getByRole("listitem").innerText();
  await page.context().clearCookies();
  await signIn(page, "ADA", oneTime);
  await expect(heading(page, signInMessages.newPassword.heading)).toBeVisible();
  await page.getByLabel(signInMessages.newPassword.password).fill("a password of my own");
  await page.getByRole("button", { name: signInMessages.newPassword.submit }).click();
  await expect(heading(page, navigation.overview)).toBeVisible();
  await expect(page.getByRole("link", { name: navigation.staff, exact: true })).toHaveCount(0);
});

test("the second factor is asked for, and a recovery code opens once", async ({ page, server }) => {
  test.slow();
  const { secondFactor: t, recovery } = merchantAccountMessages;
  const { merchantPassword, sessionSecret } = secretsOf(server.dataDir);
  const confirm = async (button: string) => {
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: button }) });
    await form.getByLabel(ui.confirmPassword).fill(merchantPassword);
    await form.getByRole("button", { name: button }).click();
  };
  await signIn(page, "owner", merchantPassword);
  await expect(heading(page, navigation.overview)).toBeVisible();
  await page.goto("/merchant/account");
  await confirm(t.start);
  await expect(page.getByRole("img", { name: t.qr })).toBeVisible();
  const [account] = await withDatabase(server.dataDir, (db) =>
    db.read.select().from(staff).where(eq(staff.id, "owner")),
  );
  const key = account && readTotpKey(sessionSecret, account);
  if (!key) throw new Error("no key");
  await page.getByLabel(t.code).fill(totpCode(key, stepAt(Date.now())));
  await page.getByRole("button", { name: t.confirm }).click();
  await expect(page.getByText(t.on)).toBeVisible();
  await confirm(recovery.make);
  await expect(page.getByText(recovery.made)).toBeVisible();
  const code = await page.getByRole("status").getByRole("listitem").first().innerText();
  await page.getByRole("button", { name: ui.signOut }).first().click();
  await expect(heading(page, signInMessages.heading)).toBeVisible();
  await signIn(page, "owner", merchantPassword);
  await expect(heading(page, signInMessages.secondFactor.heading)).toBeVisible();
  await page.goto("/merchant/orders");
  await expect(heading(page, signInMessages.secondFactor.heading)).toBeVisible();
  await page.getByLabel(signInMessages.secondFactor.code).fill(code);
  await page.getByRole("button", { name: signInMessages.secondFactor.submit }).click();
  await expect(heading(page, navigation.overview)).toBeVisible();
  await page.goto("/merchant/account");
  await expect(page.getByText(recovery.left(9))).toBeVisible();
  await confirm(t.remove);
  await expect(page.getByText(t.off)).toBeVisible();
});

base(
  "console without JavaScript: sign-in, a setting saved and refused, sign-out",
  async ({ browser }) => {
    base.slow();
    const shop = await startShop();
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: shop.url });
    const page = await context.newPage();
    const { contact: t, save, saved } = merchantSettingsMessages;
    await signIn(page, "owner", secretsOf(shop.dataDir).merchantPassword);
    await page.goto("/merchant/settings");
    const form = page.locator("form").filter({ has: page.getByLabel(t.phone) });
    await form.getByLabel(t.phone).fill("+1 555 0100");
    await form.getByLabel(t.email).fill("nonsense");
    await form.getByRole("button", { name: save }).click();
    await expect(page.getByText(ui.refusals.invalid)).toBeVisible();
    await expect(page.getByLabel(t.phone)).toHaveValue("+1 555 0100");
    await page.getByLabel(t.email, { exact: true }).fill("new@example.com");
    await form.getByRole("button", { name: save }).click();
    await expect(page.getByText(saved)).toBeVisible();
    await page.goto("/merchant/audit?subject=settings");
    await expect(page.getByText("new@example.com")).toBeVisible();
    await page.getByRole("button", { name: ui.signOut }).last().click();
    await expect(page).toHaveURL(/sign-in/);
    await page.goto("/merchant");
    await expect(page).toHaveURL(/sign-in/);
    await context.close();
    await shop.stop();
  },
);
