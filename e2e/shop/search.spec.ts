import { formatMoney } from "#lib/money.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";
import { pickProduct } from "../support/catalogue.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("found as one types, by keyboard alone", async ({ page }) => {
  const path = await pickProduct(page);
  await page.goto(path);
  const title = await page.locator("h1").innerText();
  await page.goto("/");
  await page.getByRole("link", { name: t.search, exact: true }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: t.label });
  await expect(field).toBeFocused();
  await field.fill(title.slice(0, -1));
  await expect(page.getByRole("option").first()).toContainText(title);
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toContainText(title);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${path}`);
  // Without suggestions the field searches.
  await page.getByRole("link", { name: t.search, exact: true }).click();
  await field.fill("xyzzyqx");
  await expect(page.getByText(t.noSuggestions)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: t.nothing })).toBeVisible();
  await expectAccessible(page);
});

test("a listing is narrowed down, and back again @phone", async ({ page }) => {
  await page.goto("/products");
  await page.getByRole("button", { name: t.filter }).click();
  const panel = page.getByRole("region", { name: t.filters });
  await expectAccessible(page);
  const link = panel.getByRole("listitem").getByRole("link").first();
  const [name = "", count = ""] = (await link.innerText()).split("\n").filter(Boolean);
  await link.click();
  await page.waitForURL("**/search?*");
  await expect(page.getByRole("status")).toHaveText(t.count(Number(count)));
  await page.keyboard.press("Escape");
  const chip = page.getByRole("list", { name: t.chosen }).getByRole("link").first();
  await expect(chip).toContainText(name);
  await expectAccessible(page);
  await page.getByRole("link", { name: t.sorts["price-high"] }).click();
  await page.waitForURL("**sort=price-high*");
  await chip.click();
  await expect(chip).toHaveCount(0);
  await page.goBack();
  await expect(chip).toContainText(name);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("search and filters work", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: t.search, exact: true }).click();
    await page.getByRole("searchbox", { name: t.label }).fill("zzzz");
    await page.getByRole("button", { name: t.search }).click();
    await expect(page.getByRole("heading", { name: t.nothing })).toBeVisible();
    await page.goto("/products");
    await page.getByRole("button", { name: t.filter }).click();
    await page.getByLabel(t.priceTo).fill("0");
    await page.getByRole("button", { name: t.apply }).click();
    await expect(page.getByText(t.nothingFiltered)).toBeVisible();
    await page.getByRole("link", { name: t.remove(t.atMost(formatMoney(0))) }).click();
    await expect(page.getByRole("link", { name: catalogMessages.sorts.featured })).toBeVisible();
  });
});
