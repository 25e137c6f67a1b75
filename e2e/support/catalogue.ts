import { join } from "node:path";
import type { Page } from "@playwright/test";
import Sqlite from "better-sqlite3";

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
export function changeVariant(dataDir: string, rank: number, changes: Changes): string {
  const db = new Sqlite(join(dataDir, "shop.db"), { timeout: 5000 });
  const { variantId, productId, slug } = db
    .prepare(
      `select min(v.id) variantId, p.id productId, p.slug slug from variants v join products p on p.id = v.product_id
       where p.status = 'active' and v.reserved = 0 group by p.id order by p.position desc, p.id limit 1 offset ?`,
    )
    .get(rank) as { variantId: string; productId: string; slug: string };
  const setStock = "update variants set available = ?, initial = ? + reserved + sold";
  db.prepare(`${setStock} where product_id = ? and reserved = 0`).run(0, 0, productId);
  db.prepare(`${setStock} where id = ?`).run(changes.available, changes.available, variantId);
  if (changes.priceMinor !== undefined)
    db.prepare("update variants set price_minor = ? where id = ?").run(
      changes.priceMinor,
      variantId,
    );
  const { path } = db
    .prepare("select iif(slug = '', ?, ? || '/' || slug) path from variants where id = ?")
    .get(slug, slug, variantId) as { path: string };
  db.close();
  return `/products/${path}`;
}
