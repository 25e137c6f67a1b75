import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, fill } from "../strokes.ts";

/** A town of blocks seen from above its corner, lit from the left, under one moon. */
export function isometric(random: Random, { inks }: Palette): string {
  const side = random.whole(5, 8);
  const w = 300 / side;
  const h = w * 0.5;
  const peak = random.between(0.25, 0.75) * side;
  const heights = (row: number, column: number) => {
    const near = 1 - Math.hypot(row - peak, column - side + peak) / (side * 1.2);
    return Math.max(0.25, near * random.between(2, 4.6)) * w;
  };
  const faces: [string, string, string] = ["", "", ""];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = 400 + (column - row) * w;
      const ground = 560 + (column + row) * h;
      const top = ground - heights(row, column);
      const [fx, fw, fh] = [Math.round(x), Math.round(w), Math.round(h)];
      const [ft, fg] = [Math.round(top), Math.round(ground)];
      // Later blocks stand in front, so each is drawn whole before the next.
      faces[0] += fill(`M${fx} ${ft - fh}l${fw} ${fh}l${-fw} ${fh}l${-fw} ${-fh}z`, inks[2]);
      faces[0] += fill(
        `M${fx - fw} ${ft}l${fw} ${fh}V${fg + fh}l${-fw} ${-fh}z`,
        random.chance(0.16) ? inks[3] : inks[1],
      );
      faces[0] += fill(`M${fx + fw} ${ft}l${-fw} ${fh}V${fg + fh}l${fw} ${-fh}z`, inks[0]);
    }
  return (
    disc(random.between(200, 600), random.between(180, 240), random.between(55, 80), inks[3]) +
    faces.join("")
  );
}
