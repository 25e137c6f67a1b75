import { readPage } from "#lib/shop-pages/read-page.ts";
import shop from "#shop/shop.ts";

export type PageLink = { title: string; href: string };

const titles = new Map<string, string>();

/** A link to one of the shop's pages; its title is read once a process. */
function pageLink(slug: string): PageLink {
  const title = titles.get(slug) ?? readPage(slug).title;
  titles.set(slug, title);
  return { title, href: `/pages/${slug}` };
}

/** Every page, in the order of the footer. */
export const pageLinks = (): PageLink[] => shop.pages.map(pageLink);

/** Those that an order is subject to: terms, returns and privacy. For the checkout and mails. */
export const legalLinks = (): PageLink[] =>
  [...new Set([shop.legal.terms, shop.legal.returns, shop.legal.privacy])].map(pageLink);
