import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { drawPrint } from "./draw-print.ts";
import { recipes } from "./recipes.ts";

// node scripts/launch.mjs shops/halftone/art/draw.ts: draws every print of catalog.csv, and the share picture.
const shopFolder = fileURLToPath(new URL("../", import.meta.url));

function draw(slug: string): string {
  const recipe = recipes[slug];
  if (!recipe) throw new Error(`no recipe for ${slug}`);
  const [family, palette, seed = slug] = recipe;
  return drawPrint({ family, palette, seed });
}

mkdirSync(`${shopFolder}media`, { recursive: true });
for (const slug of Object.keys(recipes))
  writeFileSync(`${shopFolder}media/${slug}.svg`, draw(slug));

/** Shown where the shop's address is shared: three prints on the wall. */
const onTheWall = ["second-moon", "blue-ridges", "kindergarten"];
await sharp({ create: { width: 1200, height: 630, channels: 3, background: "#efeae1" } })
  .composite(
    await Promise.all(
      onTheWall.map(async (slug, at) => ({
        input: await sharp(Buffer.from(draw(slug)))
          .resize(312, 390)
          .png()
          .toBuffer(),
        left: 96 + at * 348,
        top: 120,
      })),
    ),
  )
  .jpeg({ quality: 88, mozjpeg: true })
  .toFile(`${shopFolder}share.jpg`);
console.log(`drew ${Object.keys(recipes).length} prints`);
