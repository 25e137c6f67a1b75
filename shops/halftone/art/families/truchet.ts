import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, stroke } from "../strokes.ts";

/** Quarter turns on a grid that join into one long way. */
export function truchet(random: Random, { inks, paper }: Palette): string {
  const columns = random.pick([6, 8, 10] as const);
  const s = 640 / columns;
  const rows = Math.round(832 / s);
  const top = (1000 - rows * s) / 2;
  const r = s / 2;
  const bias = random.between(0.3, 0.7);
  const i = Math.round;
  let ways = "";
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [80 + column * s, top + row * s];
      const turned = random.chance((row + column) % 2 ? bias : 1 - bias);
      ways += turned
        ? `M${i(x + r)} ${i(y)}A${i(r)} ${i(r)} 0 0 1 ${i(x)} ${i(y + r)}M${i(x + s)} ${i(y + r)}A${i(r)} ${i(r)} 0 0 0 ${i(x + r)} ${i(y + s)}`
        : `M${i(x + r)} ${i(y)}A${i(r)} ${i(r)} 0 0 0 ${i(x + s)} ${i(y + r)}M${i(x)} ${i(y + r)}A${i(r)} ${i(r)} 0 0 1 ${i(x + r)} ${i(y + s)}`;
    }
  let marks = "";
  for (let count = 0; count < random.whole(4, 9); count++)
    marks += disc(
      80 + random.whole(1, columns - 1) * s,
      top + random.whole(1, rows - 1) * s,
      r * 0.44,
      inks[random.chance(0.6) ? 1 : 3],
    );
  const width = s * random.between(0.3, 0.46);
  return (
    stroke(ways, inks[0], width, "butt") +
    stroke(ways, random.chance(0.5) ? inks[2] : paper, width * 0.42, "butt") +
    marks
  );
}
