import { productHref } from "#lib/catalog/product-href.ts";
import type { CollectionSummary } from "#lib/catalog/types.ts";
import shop from "#shop/shop.ts";

type Link = { title: string; href: string };

/** What the shop is and where its data are, for language models (llmstxt.org). */
export function llmsText(appUrl: string, collections: CollectionSummary[], pages: Link[]): string {
  const link = ({ title, href }: Link, text = "") =>
    `- [${title}](${appUrl}${href})${text ? `: ${text}` : ""}`;
  return [
    `# ${shop.name}`,
    `> ${shop.description}`,
    `Prices are in ${shop.currency}; payment is in crypto. A product's price and stock now: GET ${appUrl}/api${productHref("{slug}")}`,
    "## Catalogue",
    ...[
      link({ title: "All products", href: "/products" }),
      ...collections.map(({ slug, title, summary }) =>
        link({ title, href: `/collections/${slug}` }, summary),
      ),
      link({ title: "Product feed (XML)", href: "/feeds/products.xml" }),
      link({ title: "New products (RSS)", href: "/feeds/new.xml" }),
      link({ title: "Search", href: "/search?q=" }),
    ],
    "## Pages",
    ...pages.map((page) => link(page)),
    "",
  ].join("\n");
}
