// Draws the shop's pictures that are missing, or those named again: node shops/tea/art/draw.ts [NAME …]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openPress } from "#shops/tea/art/label.ts";
import { pictures } from "#shops/tea/art/pictures.ts";
import { shoot } from "#shops/tea/art/studio.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of the light that is followed; the files are 1200 pixels wide. */
    width: { type: "string", default: "640" },
    to: { type: "string", default: "shops/tea/media" },
  },
});
const exposed = Number(values.width);
mkdirSync(values.to, { recursive: true });
const press = await openPress();
for (const [name, open] of Object.entries(pictures)) {
  const path = join(values.to, `${name}.webp`);
  const isWanted = positionals.length > 0 ? positionals.includes(name) : !existsSync(path);
  if (!isWanted) continue;
  const started = performance.now();
  const scene = await open(press);
  // A wide picture has as many pixels as an upright one.
  const wider = Math.sqrt(scene.shape / 0.8);
  const width = Math.round(1200 * Math.min(1.25, wider));
  const file = await shoot(
    scene,
    Math.round(exposed * wider),
    Math.min(width, Math.round(exposed * wider * 1.9)),
  );
  writeFileSync(path, file);
  console.log(
    `${name}  ${Math.round(file.length / 1024)} kB  ${Math.round((performance.now() - started) / 1000)} s`,
  );
}
await press.close();
