import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, type Point, polyline, stroke } from "../strokes.ts";

/** Lines carried by a current that a few waves bend, round a still sun or island. */
export function flow(random: Random, { inks }: Palette): string {
  const [fx, fy, turn] = [
    random.between(0.0028, 0.006),
    random.between(0.0022, 0.0055),
    random.between(0.5, 1.25),
  ];
  const [px, py] = [random.between(0, 6), random.between(0, 6)];
  const lean = random.pick([0, 0.35, -0.4] as const);
  const island = {
    x: random.between(230, 570),
    y: random.between(240, 480),
    r: random.between(70, 120),
  };
  const gap = random.between(9.5, 13);
  const lines: Record<string, string> = {};
  for (let row = 0; row * gap < 840; row++) {
    const points: Point[] = [];
    let [x, y] = [70, 80 + row * gap];
    while (x < 730 && points.length < 90) {
      const angle = lean + turn * Math.sin(x * fx + px) * Math.cos(y * fy + py);
      const away = Math.hypot(x - island.x, y - island.y);
      const push =
        away < island.r * 2.4
          ? (1 - away / (island.r * 2.4)) * Math.sign(y - island.y || 1) * 0.9
          : 0;
      if (y > 70 && y < 930 && away > island.r + 10) points.push([x, y]);
      x += Math.cos(angle) * 11;
      y += Math.sin(angle + push) * 11;
    }
    const ink = row % 7 === 3 ? inks[1] : row % 11 === 5 ? inks[3] : inks[0];
    if (points.length > 5) lines[ink] = `${lines[ink] ?? ""}${polyline(points)}`;
  }
  const drawn = Object.entries(lines).map(([ink, data]) =>
    stroke(data, ink, ink === inks[0] ? 2.4 : 4.6),
  );
  return disc(island.x, island.y, island.r, inks[random.chance(0.5) ? 1 : 2]) + drawn.join("");
}
