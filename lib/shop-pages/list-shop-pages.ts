import type { Reader } from "#db/client.ts";
import { readStored } from "#lib/settings/store.ts";
import { readPage } from "#lib/shop-pages/read-page.ts";
import { pageSchema, pageSetting } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

export type ShopPageRow = { slug: string; title: string; isLegal: boolean; isChanged: boolean };

/** The shop's pages in the order of the footer. */
export const listShopPages = (read: Pick<Reader, "select">): Promise<ShopPageRow[]> =>
  Promise.all(
    shop.pages.map(async (slug) => {
      const stored = await readStored(read, pageSetting(slug), pageSchema);
      const { title } = stored ?? readPage(slug);
      const isLegal = Object.values(shop.legal).includes(slug);
      return { slug, title, isLegal, isChanged: stored !== null };
    }),
  );
