import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { sitemapIndex } from "#lib/feeds/sitemap.ts";
import { xmlResponse } from "#lib/feeds/xml.ts";

// Asked for by each request: products come and go while the shop runs.
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return xmlResponse(await sitemapIndex(getDb().read, env().appUrl));
}
