import { getDb } from "#db/client.ts";
import { readProduct } from "#lib/catalog/read-product.ts";
import { showOffer } from "#lib/catalog/show-offer.ts";

/** A product’s variants with price and stock as they are now. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  const product = await readProduct(getDb().read, (await params).slug);
  if (!product) return Response.json({ error: "unknown product" }, { status: 404, headers });
  const variants = product.variants.map((variant) => {
    const { id, slug, priceMinor, compareAtMinor } = variant;
    return { id, slug, priceMinor, compareAtMinor, ...showOffer(product, variant) };
  });
  return Response.json({ slug: product.slug, variants }, { headers });
}
