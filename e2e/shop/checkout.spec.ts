import { eq } from "drizzle-orm";
import { discounts, products, variants } from "#db/tables.ts";
import { addressFields } from "#lib/address/address-fields.ts";
import { countries } from "#lib/address/countries.ts";
import { cartMessages } from "#messages/cart.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { discountMessages } from "#messages/checkout/discounts.ts";
import { totalMessages } from "#messages/checkout/totals.ts";
import { orderMessages } from "#messages/order/order.ts";
import { abroad, addressIn } from "../support/address.ts";
import { addToCart, buyer, fillDetails, payButton, toCheckout } from "../support/buying.ts";
import { changeVariant, pickProduct } from "../support/catalogue.ts";
import { withDatabase } from "../support/database.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { fields, remember, digitalOnly } = checkoutMessages;

/** A code that takes off a tenth. */
function addDiscount(dataDir: string, code: string): Promise<unknown> {
  const limits = { minSubtotalMinor: 0, collections: [] };
  const times = { startsAt: 0, createdAt: 0, updatedAt: 0 };
  const discount = { id: code, code, kind: "percentage" as const, value: 1000 };
  return withDatabase(dataDir, (db) =>
    db.write((tx) =>
      tx
        .insert(discounts)
        .values({ ...discount, ...limits, ...times })
        .onConflictDoNothing(),
    ),
  );
}

/** A product that nobody ships; returns its address. */
async function digitalProduct(dataDir: string): Promise<string> {
  const path = await changeVariant(dataDir, 3, { available: 10 });
  const [, , slug = ""] = path.split("/");
  await withDatabase(dataDir, async (db) => {
    const [product] = await db.read.select().from(products).where(eq(products.slug, slug));
    const ofProduct = eq(variants.productId, product?.id ?? "");
    await db.write((tx) => tx.update(variants).set({ requiresShipping: false }).where(ofProduct));
  });
  return path;
}

const orderOf = (href: string | null) => `/orders/${href?.split("/").at(-1)}`;
const ORDER_LINK = 'a[href*="/orders/"]:not([href^="/sandbox"])';

test("several pieces, a country's own form, a method, a code: all of it stands on the order @phone", async ({
  page,
  server,
}) => {
  await addDiscount(server.dataDir, "TENTH");
  await page.goto(await pickProduct(page));
  await page.getByLabel(cartMessages.quantity, { exact: true }).selectOption("2");
  await addToCart(page).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText("2", { exact: true })).toBeVisible();
  await expect(drawer.locator("li img")).toBeVisible();
  await drawer.getByRole("link", { name: cartMessages.checkOut }).click();

  const labelsOf = (code: string) => addressFields(code).map(({ label }) => label);
  const [first] = countries;
  const other =
    countries.find(({ code }) => `${labelsOf(code)}` !== `${labelsOf(abroad)}`) ?? first;
  await page.getByLabel(fields.country).selectOption(other?.code ?? "");
  for (const label of labelsOf(other?.code ?? ""))
    await expect(page.getByLabel(label, { exact: true })).toBeVisible();
  await fillDetails(page);
  for (const label of labelsOf(abroad))
    await expect(page.getByLabel(label, { exact: true })).toBeVisible();
  await expectAccessible(page);

  const method = page.getByRole("main").getByRole("radio").last();
  await method.check();
  const id = await method.getAttribute("value");
  await expect(page.locator('[name="quote"]')).toHaveValue(new RegExp(`:${id}$`));
  await page.getByText(discountMessages.label).click();
  await page.getByLabel(discountMessages.enter, { exact: true }).fill("tenth");
  await page.getByRole("button", { name: discountMessages.apply }).click();
  await expect(page.getByText(totalMessages.withCode("TENTH"))).toBeVisible();
  await expect(page.getByLabel(fields.name)).toHaveValue(buyer.name);
  await expectAccessible(page);
  await page.getByLabel(remember).check();
  const total = (await payButton(page).innerText()).replace(
    totalMessages.placeOrder("").trim(),
    "",
  );
  await payButton(page).click();
  await page.waitForURL(/\/sandbox\/pay/);
  await page.goto(orderOf(await page.locator(ORDER_LINK).first().getAttribute("href")));
  await expect(page.getByText(totalMessages.withCode("TENTH"))).toBeVisible();
  await expect(page.getByText(total.trim(), { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await toCheckout(page);
  for (const [name, value] of Object.entries(addressIn(abroad)))
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(value);
  await expect(page.getByLabel(fields.country)).toHaveValue(abroad);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("digital goods with a code from the cart: no address, no shipping", async ({
    page,
    server,
  }) => {
    await addDiscount(server.dataDir, "TENTH");
    await page.goto(await digitalProduct(server.dataDir));
    await addToCart(page).click();
    await page.getByText(discountMessages.label).click();
    await page.getByLabel(discountMessages.enter, { exact: true }).fill("nothing");
    await page.getByRole("button", { name: discountMessages.apply }).click();
    await expect(page.getByLabel(discountMessages.enter, { exact: true })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await page.getByLabel(discountMessages.enter, { exact: true }).fill("Tenth");
    await page.getByRole("button", { name: discountMessages.apply }).click();
    await expect(page.getByText(totalMessages.withCode("TENTH"))).toBeVisible();
    await page.getByRole("link", { name: checkoutPageMessages.cartPage.checkOut }).click();
    await expect(page.getByText(digitalOnly)).toBeVisible();
    await expect(page.locator('[name="line1"]')).toHaveCount(0);
    await page.getByLabel(fields.email).fill(buyer.email);
    await page.getByLabel(fields.name).fill(buyer.name);
    await payButton(page).click();
    await page.waitForURL(/\/sandbox\/pay/);
    await page.goto(orderOf(await page.locator(ORDER_LINK).first().getAttribute("href")));
    await expect(page.getByRole("heading", { name: orderMessages.buyer })).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByText(totalMessages.shipping, { exact: true })).toHaveCount(0);
    await expect(page.getByText(totalMessages.withCode("TENTH"))).toBeVisible();
  });
});
