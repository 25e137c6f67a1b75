import { getDb } from "#db/client.ts";
import { suggest } from "#lib/search/suggest.ts";

/** Suggestions for a query that is being typed: GET /api/search?q=. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const suggestions = await suggest(getDb().read, query);
  return Response.json(suggestions, { headers: { "Cache-Control": "no-store" } });
}
