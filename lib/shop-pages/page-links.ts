import type { Reader } from "#db/client.ts";
import { readShopPage } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

export type PageLink = { title: string; href: string };

type Read = Pick<Reader, "select">;

async function linkTo(read: Read, slugs: string[]): Promise<PageLink[]> {
  const pages = await Promise.all(slugs.map((slug) => readShopPage(read, slug)));
  return slugs.map((slug, at) => ({ title: pages[at]?.title ?? slug, href: `/pages/${slug}` }));
}

/** Every page, in the order of the footer. */
export const pageLinks = (read: Read): Promise<PageLink[]> => linkTo(read, shop.pages);

/** Those that an order is subject to: terms, returns and privacy. For the checkout and mails. */
export const legalLinks = (read: Read): Promise<PageLink[]> =>
  linkTo(read, [...new Set([shop.legal.terms, shop.legal.returns, shop.legal.privacy])]);
