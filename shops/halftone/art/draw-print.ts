import { bauhaus } from "./families/bauhaus.ts";
import { contours } from "./families/contours.ts";
import { flow } from "./families/flow.ts";
import { halftone } from "./families/halftone.ts";
import { harmonograph } from "./families/harmonograph.ts";
import { isometric } from "./families/isometric.ts";
import { landscape } from "./families/landscape.ts";
import { moire } from "./families/moire.ts";
import { packing } from "./families/packing.ts";
import { phyllotaxis } from "./families/phyllotaxis.ts";
import { truchet } from "./families/truchet.ts";
import { weave } from "./families/weave.ts";
import { type Palette, type PaletteName, palettes } from "./palettes.ts";
import { type Random, randomFrom } from "./random.ts";

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
