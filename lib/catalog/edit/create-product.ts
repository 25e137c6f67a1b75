import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  productCollections,
  productMedia,
  productRedirects,
  products,
  variants,
} from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { freeSlug } from "#lib/catalog/edit/free-slug.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { productsChanged } from "#lib/catalog/edit/products-changed.ts";
import { newId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";

export type NewProduct = { title: string; priceMinor: number; sku: string; stock: number };

/** Makes a draft with one variant; returns its id. */
export function createProduct({ db, staff, now }: Editor, made: NewProduct): Promise<string> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const id = newId();
    const { title, priceMinor, sku, stock } = made;
    await tx.insert(products).values({
      id,
      slug: await newSlug(tx, title),
      title,
      description: "",
      status: "draft",
      vendor: "",
      tags: [],
      specifications: [],
      options: [],
      seoTitle: "",
      seoDescription: "",
      fromMinor: priceMinor,
      position: await nextPosition(tx),
      createdAt: now,
    });
    await tx.insert(variants).values({
      id: newId(),
      productId: id,
      slug: "",
      option1: "",
      option2: "",
      option3: "",
      position: 0,
      sku,
      barcode: "",
      priceMinor,
      weightGrams: 0,
      policy: "deny",
      initial: stock,
      available: stock,
    });
    await productsChanged(tx, [id]);
    await recordAudit(tx, {
      staff,
      action: "product.create",
      subject: "product",
      subjectId: id,
      after: made,
      now,
    });
    return id;
  });
}

/** Makes a draft like a product, with its variants (without stock), pictures and collections; null for an unknown id. */
export function duplicateProduct(
  { db, staff, now }: Editor,
  { id: from, title }: { id: string; title: string },
): Promise<string | null> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const [original] = await tx.select().from(products).where(eq(products.id, from));
    if (!original) return null;
    const id = newId();
    await tx.insert(products).values({
      ...original,
      id,
      title,
      slug: await newSlug(tx, title),
      status: "draft",
      position: await nextPosition(tx),
      createdAt: now,
      version: 0,
    });
    const offered = await tx.select().from(variants).where(eq(variants.productId, from));
    for (const variant of offered.filter((one) => one.archivedAt === null))
      await tx.insert(variants).values({
        ...variant,
        id: newId(),
        productId: id,
        initial: 0,
        available: 0,
        reserved: 0,
        sold: 0,
        version: 0,
      });
    for (const link of await tx.select().from(productMedia).where(eq(productMedia.productId, from)))
      await tx.insert(productMedia).values({ ...link, productId: id });
    const inside = await tx
      .select()
      .from(productCollections)
      .where(eq(productCollections.productId, from));
    for (const link of inside)
      await tx.insert(productCollections).values({ ...link, productId: id });
    await productsChanged(tx, [id]);
    await recordAudit(tx, {
      staff,
      action: "product.duplicate",
      subject: "product",
      subjectId: id,
      after: { from, title },
      now,
    });
    return id;
  });
}

async function newSlug(tx: Tx, title: string): Promise<string> {
  const slug = await freeSlug(tx, title);
  await tx.delete(productRedirects).where(eq(productRedirects.slug, slug));
  return slug;
}

async function nextPosition(tx: Tx): Promise<number> {
  const [row] = await tx.select({ last: max(products.position) }).from(products);
  return (row?.last ?? -1) + 1;
}
