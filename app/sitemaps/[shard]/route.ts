import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { pageSitemap, productSitemap } from "#lib/feeds/sitemap.ts";
import { xmlResponse } from "#lib/feeds/xml.ts";
import shop from "#shop/shop.ts";

export async function GET(
  _: Request,
  { params }: { params: Promise<{ shard: string }> },
): Promise<Response> {
  const { shard } = await params;
  const { read } = getDb();
  const { appUrl } = env();
  if (shard === "pages")
    return xmlResponse(
      await pageSitemap(
        read,
        appUrl,
        shop.pages.map((slug) => `/pages/${slug}`),
      ),
    );
  const body = await productSitemap(read, appUrl, shard);
  return body === null ? new Response(null, { status: 404 }) : xmlResponse(body);
}
