import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { catalogue } from "#db/seed/catalogue.ts";
import { drawPrint, HEIGHT, WIDTH } from "#lib/art/draw.ts";
import { palettes } from "#lib/art/palettes.ts";

// Draws every print of the catalogue into public/art, each named after its content so that it may be kept for ever.
const folder = "public/art";
mkdirSync(folder, { recursive: true });
const pictures: Record<string, object> = {};
const kept = new Set<string>();
let bytes = 0;
for (const { slug, recipe } of catalogue.flatMap((collection) => collection.prints)) {
  const svg = drawPrint(recipe);
  const name = `${slug}.${createHash("sha256").update(svg).digest("hex").slice(0, 8)}.svg`;
  writeFileSync(`${folder}/${name}`, svg);
  kept.add(name);
  bytes += svg.length;
  pictures[slug] = {
    src: `/art/${name}`,
    width: WIDTH,
    height: HEIGHT,
    color: palettes[recipe.palette].paper,
  };
}
for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(`${folder}/${name}`);
writeFileSync("db/seed/pictures.json", `${JSON.stringify(pictures, null, 2)}\n`);
console.log(`drew ${kept.size} prints, ${Math.round(bytes / 1024)} kB`);
