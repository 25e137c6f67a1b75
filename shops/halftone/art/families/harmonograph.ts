import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, type Point, polyline, stroke } from "../strokes.ts";

const ratios: [readonly [number, number], ...(readonly [number, number])[]] = [
  [2, 3],
  [3, 4],
  [1, 2],
  [3, 5],
  [2, 5],
  [4, 5],
];

/** What two slow pendulums draw before they come to rest. */
export function harmonograph(random: Random, { inks }: Palette): string {
  const [a, b] = random.pick(ratios);
  const drift = random.between(0.004, 0.012);
  const phase = random.between(0.3, 2.6);
  const loss = random.between(0.006, 0.011);
  const curve = (turns: number, scale: number): Point[] =>
    Array.from({ length: turns * 60 }, (_, index) => {
      const t = (index / 60) * Math.PI * 2;
      const fade = Math.exp(-loss * t) * scale;
      return [
        400 + 290 * fade * Math.sin(a * t * 0.5 + phase),
        500 + 380 * fade * Math.sin((b + drift) * t * 0.5),
      ];
    });
  return (
    disc(400, 500, random.between(110, 190), inks[2]) +
    stroke(polyline(curve(34, 1)), inks[0], 1.9) +
    stroke(polyline(curve(6, 0.5)), inks[1], 5)
  );
}
