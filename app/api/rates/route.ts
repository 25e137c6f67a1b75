import { z } from "zod";
import { MAX_PRICE_MINOR } from "#lib/catalog/edit/price-input.ts";
import { getShop } from "#lib/get-shop.ts";
import { inTokens, readTokens } from "#lib/payments/token-rates.ts";

const query = z.coerce.number().int().min(1).max(MAX_PRICE_MINOR);

/** What a price (`?price=`, in the currency's minor unit) is in each token the gateway takes; an empty list while it is silent. */
export async function GET(request: Request): Promise<Response> {
  const { gateway, currency } = getShop();
  const price = query.safeParse(new URL(request.url).searchParams.get("price"));
  if (!price.success)
    return Response.json({ error: "price must be a whole number above 0" }, { status: 400 });
  const tokens = inTokens(await readTokens(gateway, currency), price.data, currency);
  return Response.json({ tokens }, { headers: { "Cache-Control": "private, max-age=30" } });
}
