import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { readValues, type StoredValues, storedIn } from "#lib/settings/store.ts";
import { readPage, type ShopPage } from "#lib/shop-pages/read-page.ts";

export const MAX_PAGE_LENGTH = 60_000;

/** A page's text as it is stored once somebody changed it in the console. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  markdown: z.string().max(MAX_PAGE_LENGTH),
});

/** The name of a page among the settings. */
export const pageSetting = (slug: string) => `page:${slug}`;

/** A page as it was last saved in the console; the shop's file while it never was. */
export const pageIn = (values: StoredValues, slug: string): ShopPage =>
  storedIn(values, pageSetting(slug), pageSchema) ?? readPage(slug);

/** The same, of one page alone. */
export const readShopPage = async (read: Pick<Reader, "select">, slug: string): Promise<ShopPage> =>
  pageIn(await readValues(read, [pageSetting(slug)]), slug);
