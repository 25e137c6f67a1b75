import { mkdirSync, writeFileSync } from "node:fs";
import { catalogue } from "#db/seed/catalogue.ts";
import { drawPrint } from "#lib/art/draw.ts";

// Draws every print of the demo's catalogue into db/seed/media, from where seeding takes them.
const folder = "db/seed/media";
mkdirSync(folder, { recursive: true });
const prints = catalogue.flatMap((collection) => collection.prints);
for (const { slug, recipe } of prints) writeFileSync(`${folder}/${slug}.svg`, drawPrint(recipe));
console.log(`drew ${prints.length} prints`);
