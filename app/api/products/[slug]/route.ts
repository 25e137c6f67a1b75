import { readProduct } from "#lib/catalog/queries.ts";

/** A work's variants with price and stock as they are now. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  const product = await readProduct((await params).slug);
  if (!product) return Response.json({ error: "unknown product" }, { status: 404, headers });
  const variants = product.variants.map(({ id, slug, priceMinor, available }) => ({
    id,
    slug,
    priceMinor,
    available,
  }));
  return Response.json({ slug: product.slug, variants }, { headers });
}
