import type { Page } from "@playwright/test";
import sharp from "sharp";
import { formatMoney } from "#lib/money.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";
import { stockMessages } from "#messages/merchant/catalog/stock.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";
import shop from "#shop/shop.ts";
import { addSession } from "../support/console.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { fields, variants, pictures, list } = t;

async function signIn(page: Page, dataDir: string, url: string): Promise<void> {
  const [name = "", value = ""] = (await addSession(dataDir, "staff")).split("=");
  await page.context().addCookies([{ name, value, url }]);
}

/** The product form's; the dialog that duplicates has one, too. */
const titleField = (page: Page) => page.getByLabel(fields.title, { exact: true }).first();

/** Sends the form that has this button, and waits for its answer. */
async function send(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.locator("[data-answer]").first()).toBeVisible();
}

test("@phone a product is made, offered, priced and counted, and the shop shows each step at once", async ({
  page,
  server,
}) => {
  test.slow();
  await signIn(page, server.dataDir, server.url);
  const title = `Walk ${Date.now()}`;
  await page.goto("/merchant/products/new");
  await page.getByLabel(fields.title).fill(title);
  await page.getByLabel(fields.price(shop.currency)).fill("12.50");
  await page.getByLabel(fields.stock).fill("7");
  await page.getByRole("button", { name: t.create }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const edit = page.url();
  const slug = await page.getByLabel(fields.slug).inputValue();
  expect((await page.request.get(`/products/${slug}`)).status()).toBe(404);
  await page.goto(`/merchant/products?q=${encodeURIComponent(title)}`);
  await page.getByRole("button", { name: list.changeOne(list.turn.active, title) }).click();
  await expect(page.getByText(list.statusSet(1, t.status.active))).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });

  await page.goto(`${edit}/variants`);
  await page.getByLabel(variants.optionName, { exact: true }).first().fill("Size");
  await page.getByLabel(variants.value(1), { exact: true }).first().fill("S");
  await page.getByLabel(variants.value(2), { exact: true }).first().fill("L");
  await send(page, variants.saveOptions);
  await page.getByLabel("L", { exact: true }).check();
  await page.getByRole("button", { name: variants.offer }).click();
  await expect(page.locator("main details")).toHaveCount(2);

  await page.goto(`${edit}/pictures`);
  const solid = { create: { width: 640, height: 480, channels: 3, background: "#7a9" } } as const;
  const files = [
    { name: "photo.jpg", mimeType: "image/jpeg", buffer: await sharp(solid).jpeg().toBuffer() },
    {
      name: "other.png",
      mimeType: "image/png",
      buffer: await sharp(solid).negate().png().toBuffer(),
    },
    { name: "../../x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ no picture") },
  ];
  await page.getByLabel(pictures.choose).setInputFiles(files);
  await refusing(page, () => page.getByRole("button", { name: pictures.send }).click());
  await expect(page.getByText(pictures.errors.type)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(pictures.nth(1, 2))).toBeVisible({ timeout: 30_000 });
  const last = page.getByRole("link", { name: pictures.reorder(2, 2, "") });
  await last.press("ArrowLeft");
  await expect(page.getByText(pictures.moved, { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/products/${slug}`);
  await expect(page.getByRole("link", { name: /^L/ })).toBeVisible();
  await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();

  await page.goto(`/merchant/stock?q=${encodeURIComponent(title)}`);
  const price = page.getByLabel(
    stockMessages.cell(`${title} / S`, stockMessages.price(shop.currency)),
  );
  await price.fill("9.75");
  await price.press("ArrowDown");
  await page.keyboard.type("10.25");
  await send(page, stockMessages.save);
  await page.goto("/collections/all/newest");
  const lowest = shop.locale.startsWith("en") ? formatMoney(975) : /9[.,]75/;
  await expect(page.getByRole("main")).toContainText(lowest);

  await page.goto(`/merchant/stock?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: `${title} / S` }).click();
  await page.getByLabel(stockMessages.reason).selectOption("damaged");
  await page.getByLabel(stockMessages.quantity).fill("4");
  await send(page, stockMessages.adjust);
  await expect(
    page.getByRole("row", { name: new RegExp(stockMessages.reasons.damaged) }),
  ).toContainText("3");
  const offers = await (await page.request.get(`/api/products/${slug}`)).json();
  expect(offers.variants).toMatchObject([{ priceMinor: 975, available: 3 }, { priceMinor: 1025 }]);

  await page.goto(edit);
  await page.getByLabel(fields.slug).fill(`${slug}-b`);
  await send(page, t.save);
  await page.goto(`/products/${slug}`);
  await expect(page).toHaveURL(`${server.url}/products/${slug}-b`);
});

test("lost update: of two people who change one title, the second sees both and chooses", async ({
  page,
  server,
}) => {
  await signIn(page, server.dataDir, server.url);
  await page.goto("/merchant/products");
  await page.locator("main tbody a").first().click();
  await titleField(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await titleField(other).fill("Theirs");
  await other.getByLabel(fields.vendor).fill("Somebody");
  await send(other, t.save);
  await titleField(page).fill("Mine");
  await send(page, t.save);
  await expect(page.getByText("Theirs")).toBeVisible();
  await expect(titleField(page)).toHaveValue("Mine");
  await page.getByLabel(mergeMessages.useTheirs).check();
  await send(page, t.save);
  await page.reload();
  await expect(titleField(page)).toHaveValue("Theirs");
  await expect(page.getByLabel(fields.vendor)).toHaveValue("Somebody");
});

/** The browser reports a refused upload's status as an error: here it is what is wanted. */
async function refusing(page: Page, act: () => Promise<void>): Promise<void> {
  await page.route("**/api/merchant/products/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, status: 200 });
  });
  await act();
}
