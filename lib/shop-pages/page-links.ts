import type { StoredValues } from "#lib/settings/store.ts";
import { pageIn } from "#lib/shop-pages/stored-page.ts";
import shop from "#shop/shop.ts";

export type PageLink = { title: string; href: string };

/** The pages that an order is subject to: terms, returns and privacy. For the checkout and mails. */
export const legalPages = [...new Set([shop.legal.terms, shop.legal.returns, shop.legal.privacy])];

/** Links to pages; `values` must hold theirs (`pageSetting`). */
export const pageLinks = (values: StoredValues, slugs: string[]): PageLink[] =>
  slugs.map((slug) => ({ title: pageIn(values, slug).title, href: `/pages/${slug}` }));
