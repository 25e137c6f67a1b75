import type { Print } from "#db/seed/print.ts";
import type { ProductOption } from "#db/tables/catalogue.ts";
import { randomFrom } from "#lib/art/random.ts";

const sizes = [
  { name: "24×30 cm", slug: "24x30", factor: 1, grams: 500 },
  { name: "40×50 cm", slug: "40x50", factor: 1.7, grams: 1000 },
  { name: "64×80 cm", slug: "64x80", factor: 3.1, grams: 2000 },
] as const;

// A frame doubles what a print weighs.
const frames = [
  { name: "Unframed", factor: 0, weight: 1 },
  { name: "Black", factor: 0.9, weight: 2, color: "#1d1a17" },
  { name: "Oak", factor: 1, weight: 2, color: "#b58c5c" },
  { name: "White", factor: 0.9, weight: 2, color: "#fbf9f4" },
] as const;

/** The options of every print. */
export const printOptions: ProductOption[] = [
  { name: "Size", values: sizes.map(({ name }) => ({ name })) },
  {
    name: "Frame",
    values: frames.map((frame) =>
      "color" in frame ? { name: frame.name, color: frame.color } : { name: frame.name },
    ),
  },
];

/** A print's variants with price (minor units) and stock, the same at every seeding. */
export function variantsOf({ slug, baseMinor }: Print) {
  const random = randomFrom(`stock ${slug}`);
  return sizes.flatMap((size, row) =>
    frames.map((frame, column) => {
      const variantSlug = `${size.slug}-${frame.name.toLowerCase()}`;
      const id = `${slug}-${variantSlug}`;
      return {
        id,
        slug: variantSlug,
        option1: size.name,
        option2: frame.name,
        option3: "",
        sku: id.toUpperCase(),
        barcode: "",
        weightGrams: size.grams * frame.weight,
        position: row * frames.length + column,
        priceMinor: wholeDollars(
          baseMinor * size.factor + baseMinor * frame.factor * Math.sqrt(size.factor),
        ),
        stock: random.chance(0.06)
          ? 0
          : random.chance(0.12)
            ? random.whole(1, 3)
            : random.whole(5, 40),
      };
    }),
  );
}

const wholeDollars = (cents: number) => Math.round(cents / 100) * 100;
