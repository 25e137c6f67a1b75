import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { changeVisitorsCart } from "#lib/cart/change.ts";
import { getCart } from "#lib/cart/queries.ts";
import { env } from "#lib/env.ts";
import { isForeign } from "#lib/http/is-foreign.ts";
import { readJson } from "#lib/http/read-json.ts";
import { MAX_PIECES_PER_LINE } from "#lib/limits/limits.ts";

const headers = { "Cache-Control": "private, no-store" };

const request = z.object({
  set: z
    .array(
      z.object({
        variantId: z.string().min(1).max(128),
        quantity: z
          .int()
          .min(0)
          .max(MAX_PIECES_PER_LINE + 1),
      }),
    )
    .min(1)
    .max(100),
});

/** The visitor's cart. */
export async function GET(): Promise<Response> {
  return Response.json({ cart: await getCart(), problems: [] }, { headers });
}

/** Sets lines to absolute quantities: `{"set": [{"variantId", "quantity"}]}`; answers with the cart and what was cut. */
export async function POST(incoming: Request): Promise<Response> {
  if (isForeign(incoming.headers, env().appUrl))
    return Response.json({ error: "only from this shop's pages" }, { status: 403, headers });
  const body = await readJson(incoming);
  if (!body.ok)
    return Response.json({ error: body.error.message }, { status: body.error.status, headers });
  const parsed = request.safeParse(body.value);
  if (!parsed.success)
    return Response.json({ error: z.prettifyError(parsed.error) }, { status: 400, headers });
  try {
    return Response.json(await changeVisitorsCart(parsed.data.set), { headers });
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return Response.json(
      { error: "busy" },
      { status: 503, headers: { ...headers, "Retry-After": "2" } },
    );
  }
}
