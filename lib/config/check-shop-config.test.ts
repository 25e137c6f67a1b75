import { expect, test } from "vitest";
import { checkShopConfig } from "#lib/config/check-shop-config.ts";
import shop from "#shop/shop.ts";

test("the shop's own configuration and pages are sound", () => {
  expect(() => checkShopConfig()).not.toThrow();
});

test.each([
  ["a currency", { currency: "EURO" }, /ISO 4217/],
  ["a country", { shipping: { ...shop.shipping, defaultCountry: "Germany" } }, /ISO 3166-1/],
  ["a field that is unknown", { colour: "red" }, /colour/],
  ["a page without a file", { pages: [...shop.pages, "no-such"] }, /pages\/no-such\.md is missing/],
  ["a legal page outside of pages", { legal: { ...shop.legal, terms: "no-such" } }, /not in pages/],
  ["a page outside of the folder", { pages: [...shop.pages, "../shop"] }, /file's name without/],
])("%s that can't be right is named", (_, change, message) => {
  expect(() => checkShopConfig({ ...shop, ...change })).toThrow(message);
});
