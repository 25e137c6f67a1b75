import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { dots } from "../strokes.ts";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** A flower head: each seed a golden turn from the last, and so never in the way of another. */
export function phyllotaxis(random: Random, { inks }: Palette): string {
  const turn = GOLDEN + random.pick([0, 0, 0.0022, -0.0031] as const);
  const seeds = random.whole(420, 760);
  const spread = 330 / Math.sqrt(seeds);
  const [cx, cy] = [400, random.between(460, 540)];
  const open = random.chance(0.5);
  const accent = random.whole(5, 13);
  const layers: { x: number; y: number; r: number }[][] = [[], [], []];
  for (let index = 1; index < seeds; index++) {
    const far = Math.sqrt(index) * spread;
    const share = index / seeds;
    const r = spread * (open ? 0.26 + 0.62 * share : 0.86 - 0.56 * share);
    const layer = index % accent === 0 ? 1 : share < 0.16 ? 2 : 0;
    layers[layer]?.push({
      x: cx + Math.cos(index * turn) * far,
      y: cy + Math.sin(index * turn) * far * 1.08,
      r,
    });
  }
  return [inks[0], inks[1], inks[2]]
    .map((ink, layer) => dots(layers[layer] ?? [], ink, spread))
    .join("");
}
