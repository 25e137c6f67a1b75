import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, ring } from "../strokes.ts";

type Circle = { x: number; y: number; r: number };

/** As many stones as fit, the large ones first; some are cut open and show their rings. */
export function packing(random: Random, { inks, paper }: Palette): string {
  const placed: Circle[] = [];
  const largest = random.between(95, 150);
  for (let tries = 0; tries < 2600 && placed.length < 170; tries++) {
    const circle = { x: random.between(80, 720), y: random.between(90, 910), r: 0 };
    const toEdge = Math.min(circle.x - 70, 730 - circle.x, circle.y - 80, 920 - circle.y);
    const toNext = Math.min(
      ...placed.map(({ x, y, r }) => Math.hypot(x - circle.x, y - circle.y) - r),
      Number.POSITIVE_INFINITY,
    );
    circle.r = Math.min(toEdge, toNext - 5, Math.max(largest * 0.988 ** placed.length, 9));
    if (circle.r > 7) placed.push(circle);
  }
  return placed.map((circle) => stone(random, circle, inks, paper)).join("");
}

function stone(random: Random, { x, y, r }: Circle, inks: Palette["inks"], paper: string): string {
  const ink = random.pick([inks[0], inks[0], inks[1], inks[2], inks[3]]);
  if (r < 24 || random.chance(0.55)) return disc(x, y, r, ink);
  let rings = disc(x, y, r, ink);
  for (let inner = r - 7; inner > 5; inner -= 9) rings += ring(x, y, inner, paper, 2.2);
  return rings;
}
