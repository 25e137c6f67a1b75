import { fileURLToPath } from "node:url";
import type { Database } from "#db/client.ts";
import { catalogue } from "#db/seed/catalogue.ts";
import { variantsOf } from "#db/seed/variants.ts";
import { collections, products, variants } from "#db/tables.ts";

const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 9, 1);

/** Adds the demo's catalogue; what is there already keeps its prices and stock. Returns how many works are new. */
export function seed(db: Database): Promise<number> {
  return db.write(async (tx) => {
    let added = 0;
    for (const [
      place,
      { slug: collectionSlug, title, summary, text, prints },
    ] of catalogue.entries()) {
      await tx
        .insert(collections)
        .values({ slug: collectionSlug, title, summary, text, position: place })
        .onConflictDoNothing();
      for (const [index, print] of prints.entries()) {
        const { slug, title, description, note, year, recipe } = print;
        const offers = variantsOf(print);
        // The shop's own order takes one work of each collection in turn.
        const position = index * catalogue.length + place;
        const isNew = await tx
          .insert(products)
          .values({
            ...{ id: slug, slug, collectionSlug, title, description, note, year, position },
            family: recipe.family,
            fromMinor: Math.min(...offers.map((offer) => offer.priceMinor)),
            createdAt: NEWEST - ((position * 37) % 400) * DAY_MS,
          })
          .onConflictDoNothing()
          .returning({ id: products.id });
        if (isNew.length === 0) continue;
        added++;
        await tx.insert(variants).values(
          offers.map(({ stock, ...offer }) => ({
            ...offer,
            productId: slug,
            initial: stock,
            available: stock,
          })),
        );
      }
    }
    return added;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { getDb } = await import("#db/client.ts");
  const added = await seed(getDb());
  console.log(added > 0 ? `seeded ${added} prints` : "the catalogue is there already");
}
