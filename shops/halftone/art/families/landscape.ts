import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { box, disc, fill, type Point, polyline } from "../strokes.ts";

/** Sun and strata: ridges behind ridges, and what the water keeps of the sun. */
export function landscape(random: Random, { inks }: Palette): string {
  const horizon = random.between(560, 680);
  const sun = {
    x: random.between(250, 550),
    y: random.between(230, 420),
    r: random.between(80, 140),
  };
  const ridges = random.whole(3, 5);
  const tones = [inks[2], inks[3], inks[1], inks[0], inks[0]] as const;
  let drawing = disc(sun.x, sun.y, sun.r, random.chance(0.5) ? inks[1] : inks[2]);
  for (let layer = 0; layer < ridges; layer++) {
    const base = sun.y + ((horizon - sun.y) * (layer + 0.7)) / ridges;
    const waves = [
      random.between(0.006, 0.012),
      random.between(0.014, 0.03),
      random.between(0.04, 0.07),
    ] as const;
    const phase = random.between(0, 6.28);
    const steep = random.between(34, 64) - layer * 5;
    const ridge: Point[] = Array.from({ length: 67 }, (_, index) => {
      const x = 70 + index * 10;
      const lift =
        Math.sin(x * waves[0] + phase) +
        0.45 * Math.sin(x * waves[1] + phase * 2) +
        0.16 * Math.sin(x * waves[2] + phase * 3);
      return [x, base - lift * steep];
    });
    const tone = tones[Math.min(layer + (5 - ridges > 1 ? 1 : 0), 4)] ?? inks[0];
    drawing += fill(polyline([[70, horizon], ...ridge, [730, horizon]], true), tone);
  }
  const rows = random.whole(11, 16);
  const step = (930 - horizon) / rows;
  for (let row = 0; row < rows; row++) {
    const wide = sun.r * (1.5 - row / rows) * random.between(0.55, 1.1);
    const y = horizon + row * step + step * 0.3;
    drawing += box(70, y, 660, step * 0.42, row % 3 === 2 ? inks[3] : inks[0]);
    drawing += box(sun.x - wide / 2, y, wide, step * 0.42, inks[2]);
  }
  return drawing;
}
