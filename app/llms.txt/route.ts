import { listCollections } from "#lib/catalog/queries.ts";
import { env } from "#lib/env.ts";
import { llmsText } from "#lib/feeds/llms-text.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";

// Asked for by each request: it names the shop's own address, which the build doesn't know.
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const text = llmsText(env().appUrl, await listCollections(), (await getShopInfo()).pages);
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
