import type { MetadataRoute } from "next";
import { listAllSlugs, listCollections } from "#lib/catalog/queries.ts";
import { env } from "#lib/env.ts";
import { pageLinks } from "#lib/shop-pages/page-links.ts";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { appUrl } = env();
  const collections = (await listCollections()).map((one) => `/collections/${one.slug}`);
  const products = (await listAllSlugs()).map((slug) => `/products/${slug}`);
  const pages = pageLinks().map(({ href }) => href);
  return ["/", "/products", ...collections, ...products, ...pages].map((path) => ({
    url: `${appUrl}${path}`,
  }));
}
