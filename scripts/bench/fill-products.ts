import type { Database } from "#db/client.ts";
import { collections, productCollections, products, variants } from "#db/tables.ts";

const BATCH = 500;
const VARIANTS = 3;
const COLLECTIONS = 40;
const words = ["Ferry", "Current", "Harbor", "Meadow", "Signal", "Orchard", "Granite", "Lantern"];
const sizes = ["Small", "Medium", "Large"];

const collectionSlug = (index: number) => `bench-${index % COLLECTIONS}`;

/** Writes `count` products, each of three variants and in a collection, as a large shop has them. */
export async function fillProducts(db: Database, count: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(collections).values(
      Array.from({ length: COLLECTIONS }, (_, index) => ({
        slug: collectionSlug(index),
        title: `Collection ${index}`,
        summary: "",
        text: "",
        position: index,
      })),
    );
  });
  for (let start = 0; start < count; start += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
    await db.write(async (tx) => {
      await tx.insert(products).values(made.map(productOf));
      await tx.insert(variants).values(made.flatMap(variantsOf));
      await tx.insert(productCollections).values(
        made.map((index) => ({
          productId: idOf(index),
          collectionSlug: collectionSlug(index),
          position: index,
        })),
      );
    });
    await new Promise(setImmediate);
  }
}

const idOf = (index: number) => `product-${index}`;
const word = (index: number) => words[index % words.length] ?? "";

const productOf = (index: number) => ({
  id: idOf(index),
  slug: idOf(index),
  title: `${word(index)} ${word(index * 3 + 1)} ${index}`,
  description: "A sentence about this product. ".repeat(20),
  status: index % 10 === 0 ? ("draft" as const) : ("active" as const),
  vendor: `Vendor ${index % 50}`,
  tags: [],
  specifications: [],
  options: [{ name: "Size", values: sizes.map((name) => ({ name })) }],
  seoTitle: "",
  seoDescription: "",
  fromMinor: 1000 + ((index * 7919) % 90_000),
  position: index,
  createdAt: index * 60_000,
});

const variantsOf = (index: number) =>
  sizes.slice(0, VARIANTS).map((size, position) => ({
    id: `${idOf(index)}-${position}`,
    productId: idOf(index),
    slug: size.toLowerCase(),
    option1: size,
    option2: "",
    option3: "",
    position,
    sku: `SKU-${index}-${position}`,
    barcode: "",
    priceMinor: 1000 + ((index * 7919) % 90_000),
    weightGrams: 100,
    policy: "deny" as const,
    initial: index % 200,
    available: index % 200,
  }));
