import type { Print } from "#db/seed/print.ts";
import { randomFrom } from "#lib/art/random.ts";

const sizes = [
  { name: "24×30 cm", factor: 1 },
  { name: "40×50 cm", factor: 1.7 },
  { name: "64×80 cm", factor: 3.1 },
] as const;

const frames = [
  { name: "Unframed", factor: 0 },
  { name: "Black", factor: 0.9 },
  { name: "Oak", factor: 1 },
  { name: "White", factor: 0.9 },
] as const;

export type SeedVariant = {
  id: string;
  size: string;
  frame: string;
  position: number;
  priceMinor: number;
  stock: number;
};

/** A print's sizes and frames with price (cents) and stock, the same at every seeding. */
export function variantsOf({ slug, baseMinor }: Print): SeedVariant[] {
  const random = randomFrom(`stock ${slug}`);
  return sizes.flatMap((size, row) =>
    frames.map((frame, column) => ({
      id: `${slug}-${size.name.replace("×", "x").replace(" cm", "")}-${frame.name.toLowerCase()}`,
      size: size.name,
      frame: frame.name,
      position: row * frames.length + column,
      priceMinor: wholeDollars(
        baseMinor * size.factor + baseMinor * frame.factor * Math.sqrt(size.factor),
      ),
      stock: random.chance(0.06)
        ? 0
        : random.chance(0.12)
          ? random.whole(1, 3)
          : random.whole(5, 40),
    })),
  );
}

const wholeDollars = (cents: number) => Math.round(cents / 100) * 100;
