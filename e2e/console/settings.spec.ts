import type { BrowserContext } from "@playwright/test";
import { emailTextMessages } from "#messages/merchant/emails/texts.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import { shopPageMessages } from "#messages/merchant/settings/shop-pages.ts";
import { merchantTaxMessages } from "#messages/merchant/settings/tax.ts";
import shop from "#shop/shop.ts";
import { addToCart } from "../support/buying.ts";
import { pickProduct } from "../support/catalogue.ts";
import { addSession } from "../support/console.ts";
import type { TestServer } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { save } = merchantSettingsMessages;

async function becomeOwner(context: BrowserContext, server: TestServer): Promise<void> {
  const [name = "", value = ""] = (await addSession(server.dataDir, "owner")).split("=");
  await context.addCookies([{ name, value, url: server.url }]);
}

test("a legal page is edited, shown at once, and two people's edits meet @phone", async ({
  page,
  context,
  server,
}) => {
  test.slow();
  const t = shopPageMessages;
  const slug = shop.legal.terms;
  await becomeOwner(context, server);
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`/merchant/settings/pages/${slug}`);
  await expectAccessible(page);
  const title = page.getByLabel(t.fields.title, { exact: true });
  const first = await title.inputValue();
  await title.fill("New terms");
  await page.getByLabel(t.fields.markdown).fill("## Part\n\n<b>as text</b> **bold**");
  await page.getByRole("button", { name: t.preview }).click();
  await expect(page.getByRole("strong")).toHaveText("bold");
  await page.getByRole("button", { name: save, exact: true }).click();
  await expect(page.getByText(merchantSettingsMessages.saved)).toBeVisible();

  await other.getByLabel(t.fields.title, { exact: true }).fill("Other terms");
  await other.getByRole("button", { name: save, exact: true }).click();
  await expect(other.getByText(mergeMessages.theirs)).toBeVisible();

  await page.goto(`/pages/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New terms");
  await expect(page.getByText("<b>as text</b>")).toBeVisible();
  await page.goto("/");
  await expect(
    page.getByRole("contentinfo").getByRole("link", { name: "New terms" }),
  ).toBeVisible();

  await page.goto(`/merchant/settings/pages/${slug}`);
  await page.getByRole("button", { name: t.reset }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first);
});

test("a tax rate holds for carts from then on", async ({ page, context, server }) => {
  const t = merchantTaxMessages;
  await becomeOwner(context, server);
  await page.goto("/merchant/settings/tax");
  await expectAccessible(page);
  await page.getByRole("combobox", { name: t.fields.display }).selectOption("included");
  await page.getByLabel(t.fields.name).fill("Sales tax");
  const usual = page.getByLabel(t.otherCountries).first();
  await usual.fill("99");
  await page.getByRole("button", { name: save, exact: true }).click();
  await expect(page.getByText(t.notARate)).toBeVisible();
  await usual.fill("12,5");
  await page.getByRole("button", { name: save, exact: true }).click();
  await expect(page.getByText(merchantSettingsMessages.saved)).toBeVisible();
  await page.goto(await pickProduct(page));
  await addToCart(page).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
  await page.goto("/cart");
  await expect(page.getByText(/Sales tax/).first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a mail's text is checked, previewed, sent as a test and saved", async ({
    page,
    context,
    server,
  }) => {
    const t = emailTextMessages;
    await becomeOwner(context, server);
    await page.goto("/merchant/settings/emails/shipped");
    const subject = page.getByLabel(t.fields.subject, { exact: true });
    await subject.fill("On its way: {nonsense}");
    await page.getByRole("button", { name: save, exact: true }).click();
    await expect(page.getByText(t.problems.unknown("nonsense"))).toBeVisible();
    await expect(subject).toHaveValue("On its way: {nonsense}");
    await subject.fill("On its way: {number}");
    await page.getByLabel(t.fields.closing).fill("Yours, {shop}");
    await page.getByRole("button", { name: t.showPreview }).click();
    const preview = page.frameLocator(`iframe[title="${t.preview}: ${t.dark}"]`);
    await expect(preview.getByText(`Yours, ${shop.name}`)).toBeVisible();
    await page.getByRole("button", { name: t.sendTest }).click();
    await page.getByRole("button", { name: save, exact: true }).click();
    await expect(page.getByText(merchantSettingsMessages.saved)).toBeVisible();
    await page.goto("/merchant/settings/emails/shipped");
    await expect(subject).toHaveValue("On its way: {number}");
    await page.goto("/merchant/emails");
    await expect(page.getByText(t.testPrefix("On its way")).first()).toBeVisible();
  });
});
