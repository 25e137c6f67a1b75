import { bauhaus } from "#lib/art/families/bauhaus.ts";
import { contours } from "#lib/art/families/contours.ts";
import { flow } from "#lib/art/families/flow.ts";
import { halftone } from "#lib/art/families/halftone.ts";
import { harmonograph } from "#lib/art/families/harmonograph.ts";
import { isometric } from "#lib/art/families/isometric.ts";
import { landscape } from "#lib/art/families/landscape.ts";
import { moire } from "#lib/art/families/moire.ts";
import { packing } from "#lib/art/families/packing.ts";
import { phyllotaxis } from "#lib/art/families/phyllotaxis.ts";
import { truchet } from "#lib/art/families/truchet.ts";
import { weave } from "#lib/art/families/weave.ts";
import { type Palette, type PaletteName, palettes } from "#lib/art/palettes.ts";
import { type Random, randomFrom } from "#lib/art/random.ts";

const families = {
  bauhaus,
  contours,
  flow,
  halftone,
  harmonograph,
  isometric,
  landscape,
  moire,
  packing,
  phyllotaxis,
  truchet,
  weave,
} satisfies Record<string, (random: Random, palette: Palette) => string>;

export type Family = keyof typeof families;
export type Recipe = { family: Family; seed: string; palette: PaletteName };

export const WIDTH = 800;
export const HEIGHT = 1000;

/** A print as an SVG document, the same bytes for the same recipe. */
export function drawPrint({ family, seed, palette: name }: Recipe): string {
  const palette: Palette = palettes[name];
  const drawing = families[family](randomFrom(`${family} ${seed}`), palette);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><path fill="${palette.paper}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>${drawing}</svg>\n`;
}
