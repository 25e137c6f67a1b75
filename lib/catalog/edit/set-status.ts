import { and, eq, inArray, ne } from "drizzle-orm";
import { products } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";
import { productsChanged } from "#lib/catalog/edit/products-changed.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";

/** Gives products another status, all in one transaction; returns how many had a different one. */
export function setStatus(
  { db, staff, now }: Editor,
  ids: string[],
  status: ProductFields["status"],
): Promise<number> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const changing = await tx
      .select({ id: products.id, status: products.status, version: products.version })
      .from(products)
      .where(and(inArray(products.id, ids), ne(products.status, status)));
    for (const { id, status: before, version } of changing) {
      await tx
        .update(products)
        .set({ status, version: version + 1 })
        .where(eq(products.id, id));
      await recordAudit(tx, {
        staff,
        action: "product.edit",
        subject: "product",
        subjectId: id,
        before: { status: before },
        after: { status },
        now,
      });
    }
    if (changing.length > 0)
      await productsChanged(
        tx,
        changing.map(({ id }) => id),
      );
    return changing.length;
  });
}
