import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { products } from "#db/tables.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { element, escapeXml, XML_DECLARATION } from "#lib/feeds/xml.ts";
import { plainText } from "#lib/text/render-markdown.ts";
import shop from "#shop/shop.ts";

const ITEMS = 50;

/** The newest products as RSS 2.0. */
export async function newProducts(reader: Reader, appUrl: string): Promise<string> {
  const rows = await reader
    .select({
      slug: products.slug,
      title: products.title,
      description: products.description,
      createdAt: products.createdAt,
    })
    .from(products)
    .where(eq(products.status, "active"))
    .orderBy(desc(products.createdAt), desc(products.id))
    .limit(ITEMS);
  const items = rows.map(({ slug, title, description, createdAt }) => {
    const link = appUrl + productHref(slug);
    const said = element("description", plainText(description, 500));
    const date = element("pubDate", new Date(createdAt).toUTCString());
    return `<item>${element("title", title)}${element("link", link)}${element("guid", link)}${said}${date}</item>`;
  });
  const self = `<atom:link href="${escapeXml(`${appUrl}/feeds/new.xml`)}" rel="self" type="application/rss+xml"/>`;
  const head = [
    element("title", shop.name),
    element("link", appUrl),
    element("description", shop.description),
    element("language", shop.locale),
    self,
  ];
  return `${XML_DECLARATION}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head.join("")}${items.join("")}</channel></rss>`;
}
