import type { MetadataRoute } from "next";
import { listAllSlugs, listCollections } from "#lib/catalog/queries.ts";
import { env } from "#lib/env.ts";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { appUrl } = env();
  const collections = (await listCollections()).map((one) => `/collections/${one.slug}`);
  const products = (await listAllSlugs()).map((slug) => `/products/${slug}`);
  return ["/", "/products", ...collections, ...products].map((path) => ({
    url: `${appUrl}${path}`,
  }));
}
