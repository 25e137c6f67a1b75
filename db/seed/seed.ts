import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Database, Tx } from "#db/client.ts";
import { catalogue } from "#db/seed/catalogue.ts";
import type { Collection, Print } from "#db/seed/print.ts";
import { printOptions, variantsOf } from "#db/seed/variants.ts";
import {
  collections,
  media,
  productCollections,
  productMedia,
  products,
  variants,
} from "#db/tables.ts";
import { copyPicture } from "#lib/media/copy-picture.ts";
import { type ProcessedPicture, processPicture } from "#lib/media/process-picture.ts";

const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2026, 9, 1);

/** Pictures are made once a machine and copied from here into each data folder. */
const CACHE = "node_modules/.cache/halftone/media";

/**
 * Adds the demo's catalogue with its pictures; what is there already keeps its texts, prices and stock.
 * Returns how many products are new.
 */
export async function seed(db: Database, mediaFolder: string): Promise<number> {
  const pictures = new Map<string, ProcessedPicture>();
  for (const { slug } of catalogue.flatMap((collection) => collection.prints)) {
    const picture = await processPicture(await readFile(`db/seed/media/${slug}.svg`), CACHE);
    await copyPicture(picture, CACHE, mediaFolder);
    pictures.set(slug, picture);
  }
  return db.write(async (tx) => {
    let added = 0;
    for (const [place, collection] of catalogue.entries()) {
      const { slug, title, summary, text } = collection;
      await tx
        .insert(collections)
        .values({ slug, title, summary, text, position: place })
        .onConflictDoNothing();
      for (const [index, print] of collection.prints.entries()) {
        // The shop's own order takes one product of each collection in turn.
        const position = index * catalogue.length + place;
        if (await addPrint(tx, collection, print, position)) added++;
        const picture = pictures.get(print.slug);
        if (picture) await addPicture(tx, print, picture);
      }
    }
    return added;
  });
}

async function addPrint(
  tx: Tx,
  collection: Collection,
  print: Print,
  position: number,
): Promise<boolean> {
  const { slug, title, description, note, year } = print;
  const offers = variantsOf(print);
  const isNew = await tx
    .insert(products)
    .values({
      id: slug,
      slug,
      title,
      description,
      position,
      status: "active",
      vendor: "",
      tags: [],
      options: printOptions,
      seoTitle: "",
      seoDescription: "",
      specifications: [
        { name: "Drawing", value: note },
        { name: "Year", value: String(year) },
        { name: "Paper", value: "Cotton rag, 310 g, pigment inks" },
      ],
      fromMinor: Math.min(...offers.map((offer) => offer.priceMinor)),
      createdAt: NEWEST - ((position * 37) % 400) * DAY_MS,
    })
    .onConflictDoNothing()
    .returning({ id: products.id });
  if (isNew.length === 0) return false;
  await tx
    .insert(productCollections)
    .values({ productId: slug, collectionSlug: collection.slug, position });
  await tx.insert(variants).values(
    offers.map(({ stock, ...offer }) => ({
      ...offer,
      productId: slug,
      policy: "deny" as const,
      initial: stock,
      available: stock,
    })),
  );
  return true;
}

/** A product that has no picture yet gets its own; one from before pictures were kept in the database, too. */
async function addPicture(tx: Tx, { slug, title }: Print, picture: ProcessedPicture) {
  await tx
    .insert(media)
    .values({ ...picture, source: `${slug}.svg` })
    .onConflictDoNothing();
  await tx
    .insert(productMedia)
    .values({
      productId: slug,
      mediaId: picture.id,
      position: 0,
      alt: title,
      focalX: 50,
      focalY: 50,
    })
    .onConflictDoNothing();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { getDb } = await import("#db/client.ts");
  const { mediaFolder } = await import("#lib/media/media-folder.ts");
  const added = await seed(getDb(), mediaFolder());
  console.log(added > 0 ? `seeded ${added} products` : "the catalogue is there already");
}
