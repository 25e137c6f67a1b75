import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { products } from "#db/tables.ts";
import { slugify } from "#lib/text/slugify.ts";

const MAX_LENGTH = 80;

/** A slug for a new product, made of its title and a number where others have it already. */
export async function freeSlug(read: Reader, title: string): Promise<string> {
  const words = slugify(title) || "product";
  for (let nth = 1; ; nth++) {
    const ending = nth === 1 ? "" : `-${nth}`;
    const slug = words.slice(0, MAX_LENGTH - ending.length).replace(/-$/, "") + ending;
    const found = await read
      .select({ id: products.id })
      .from(products)
      .where(eq(products.slug, slug));
    if (found.length === 0) return slug;
  }
}
