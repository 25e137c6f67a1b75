import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { orderLines, products, variants } from "#db/tables.ts";
import { pictureOfVariant } from "#lib/catalog/picture-of-variant.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import type { OrderLineView } from "#lib/orders/view/order-view.ts";

/** What an order bought, as it was then, with today's picture and page of each product. */
export async function readOrderLines(read: Reader, orderId: string): Promise<OrderLineView[]> {
  const rows = await read
    .select({ line: orderLines, variant: variants, product: products })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(orderLines.orderId, orderId));
  const pictures = await picturesOf(
    read,
    rows.map(({ product }) => product.id),
  );
  return rows.map(({ line, variant, product }) => {
    const isSold = product.status === "active" && variant.archivedAt === null;
    return {
      ...line,
      picture: pictureOfVariant(pictures.get(product.id), variant.mediaId),
      href: isSold ? productHref(product.slug, variant.slug) : null,
    };
  });
}
