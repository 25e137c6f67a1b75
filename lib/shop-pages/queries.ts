import "server-only";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { catalogueTag, pagesTag, pageTag } from "#lib/cache/cache-tags.ts";
import { readValues, settingIn } from "#lib/settings/store.ts";
import { taxOf } from "#lib/settings/tax/tax-fields.ts";
import { legalPages, pageLinks } from "#lib/shop-pages/page-links.ts";
import type { ShopPage } from "#lib/shop-pages/read-page.ts";
import { pageSetting, readShopPage } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

// The catalogue's tag, too: it expires when a server starts, whose build may have seen other values.

/** What every page says of the shop: how to reach it, its pages, those that an order is subject to, and the tax in prices. */
export const getShopInfo = unstable_cache(
  async () => {
    const { read } = getDb();
    const pages = [...new Set([...shop.pages, ...legalPages])];
    const values = await readValues(read, ["contact", "tax", ...pages.map(pageSetting)]);
    return {
      contact: settingIn(values, "contact"),
      tax: taxOf(settingIn(values, "tax")),
      /** In the order of the footer. */
      pages: pageLinks(values, shop.pages),
      legal: pageLinks(values, legalPages),
    };
  },
  ["shop-info"],
  { tags: [catalogueTag, pagesTag] },
);

/** One of the shop's own pages; null where it has none at this address. */
export async function getShopPage(slug: string): Promise<ShopPage | null> {
  if (!shop.pages.includes(slug)) return null;
  const read = unstable_cache(() => readShopPage(getDb().read, slug), ["page", slug], {
    tags: [catalogueTag, pageTag(slug)],
  });
  return read();
}
