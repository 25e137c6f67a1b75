import type { Page } from "@playwright/test";
import { and, desc, eq, min, sql } from "drizzle-orm";
import { products, variants } from "#db/tables.ts";
import { withDatabase } from "./database.ts";

let next = 0;

/** The address of a product that is in stock, another one each time, as the shop's listing has them. */
export async function pickProduct(page: Pick<Page, "request">, origin = ""): Promise<string> {
  const html = async (path: string) => (await page.request.get(`${origin}${path}`)).text();
  const links = (await html("/products")).matchAll(/href="(\/products\/[^"/?#]+)"/g);
  const paths = [...new Set([...links].map(([, path = ""]) => path))];
  for (let tries = 0; tries < paths.length; tries++) {
    const path = paths[next++ % paths.length] ?? "";
    if ((await html(path)).includes("InStock")) return path;
  }
  throw new Error("nothing is in stock");
}

type Changes = { priceMinor?: number; available: number };

/**
 * Changes price and stock of a variant behind the shop's back, and leaves it the only one of its product that is in
 * stock; returns the product's address. `rank` counts from the last product, so that other tests rarely meet it.
 */
export function changeVariant(dataDir: string, rank: number, changes: Changes): Promise<string> {
  const { available, ...price } = changes;
  return withDatabase(dataDir, (db) =>
    db.write(async (tx) => {
      const [found] = await tx
        .select({ id: min(variants.id), productId: products.id, slug: products.slug })
        .from(variants)
        .innerJoin(products, eq(products.id, variants.productId))
        .where(and(eq(products.status, "active"), eq(variants.reserved, 0)))
        .groupBy(products.id)
        .orderBy(desc(products.position), products.id)
        .limit(1)
        .offset(rank);
      if (!found?.id) throw new Error(`no product ${rank}`);
      const { reserved, sold } = variants;
      const stock = (pieces: number) => ({
        available: pieces,
        initial: sql`${pieces} + ${reserved} + ${sold}`,
      });
      const ofProduct = eq(variants.productId, found.productId);
      await tx
        .update(variants)
        .set(stock(0))
        .where(and(ofProduct, eq(reserved, 0)));
      const [changed] = await tx
        .update(variants)
        .set({ ...stock(available), ...price })
        .where(eq(variants.id, found.id))
        .returning({ slug: variants.slug });
      return ["/products", found.slug, changed?.slug].filter(Boolean).join("/");
    }),
  );
}
