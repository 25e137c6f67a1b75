import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { box } from "../strokes.ts";

/** Bands over and under each other, as a loom would have them. */
export function weave(random: Random, { inks }: Palette): string {
  const columns = random.whole(5, 9);
  const pitch = 640 / columns;
  const rows = Math.round(840 / pitch);
  const top = (1000 - rows * pitch) / 2;
  const band = pitch * random.between(0.66, 0.84);
  const inset = (pitch - band) / 2;
  const twill = random.whole(2, 3);
  const warp = Array.from({ length: columns }, () => random.pick([inks[0], inks[0], inks[1]]));
  const weft = Array.from({ length: rows }, () =>
    random.pick([inks[2], inks[2], inks[3], inks[1]]),
  );
  let drawing = weft.map((ink, row) => box(80, top + row * pitch + inset, 640, band, ink)).join("");
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      if ((row + column) % twill === 0) continue;
      const reach = pitch + ((row + 1 + column) % twill === 0 ? -inset * 0.4 : 0.5);
      drawing += box(
        80 + column * pitch + inset,
        top + row * pitch,
        band,
        reach,
        warp[column] ?? inks[0],
      );
    }
  return drawing;
}
