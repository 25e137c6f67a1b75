import { getDb } from "#db/client.ts";
import { readCards } from "#lib/catalog/read-product.ts";

const MAX_SLUGS = 12;

/** Products as listings show them, in the order asked for (`?slugs=a,b`); those that aren't sold are left out. */
export async function GET(request: Request): Promise<Response> {
  const slugs = (new URL(request.url).searchParams.get("slugs") ?? "").split(",");
  if (slugs.length > MAX_SLUGS || slugs.some((slug) => !/^[a-z0-9-]{1,80}$/.test(slug)))
    return Response.json({ error: `slugs must be 1 to ${MAX_SLUGS} slugs` }, { status: 400 });
  const found = await readCards(getDb().read, slugs);
  const cards = [...new Set(slugs)].map((slug) => found.get(slug));
  return Response.json(
    { cards: cards.filter((card) => card !== undefined) },
    { headers: { "Cache-Control": "private, max-age=60" } },
  );
}
