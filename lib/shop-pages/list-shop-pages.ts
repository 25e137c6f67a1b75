import type { Reader } from "#db/client.ts";
import { readValues, storedIn } from "#lib/settings/store.ts";
import { readPage } from "#lib/shop-pages/read-page.ts";
import { pageSchema, pageSetting } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

export type ShopPageRow = { slug: string; title: string; isLegal: boolean; isChanged: boolean };

/** The shop's pages in the order of the footer. */
export async function listShopPages(read: Pick<Reader, "select">): Promise<ShopPageRow[]> {
  const values = await readValues(read, shop.pages.map(pageSetting));
  return shop.pages.map((slug) => {
    const stored = storedIn(values, pageSetting(slug), pageSchema);
    const { title } = stored ?? readPage(slug);
    const isLegal = Object.values(shop.legal).includes(slug);
    return { slug, title, isLegal, isChanged: stored !== null };
  });
}
