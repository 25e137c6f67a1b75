import { id, table } from "#db/columns.ts";
import { products } from "#db/tables/catalogue.ts";

/** A product's former slugs: their addresses lead to the present one. */
export const productRedirects = table("product_redirects", {
  slug: id().primaryKey(),
  productId: id()
    .notNull()
    .references(() => products.id, { onDelete: "cascade" }),
});
