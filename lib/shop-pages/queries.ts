import "server-only";
import { unstable_cache } from "next/cache";
import { getDb } from "#db/client.ts";
import { catalogueTag, pagesTag, pageTag } from "#lib/cache/cache-tags.ts";
import { readSetting } from "#lib/settings/store.ts";
import { taxOf } from "#lib/settings/tax/tax-fields.ts";
import { legalLinks, pageLinks } from "#lib/shop-pages/page-links.ts";
import type { ShopPage } from "#lib/shop-pages/read-page.ts";
import { readShopPage } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

// The catalogue's tag, too: it expires when a server starts, whose build may have seen other values.

/** What every page says of the shop: how to reach it, its pages, those that an order is subject to, and the tax in prices. */
export const getShopInfo = unstable_cache(
  async () => {
    const { read } = getDb();
    const contact = await readSetting(read, "contact");
    const tax = taxOf(await readSetting(read, "tax"));
    return { contact, tax, pages: await pageLinks(read), legal: await legalLinks(read) };
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
