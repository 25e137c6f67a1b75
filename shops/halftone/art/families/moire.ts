import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, ring } from "../strokes.ts";

/** Two sets of rings that meet: the pattern between them is in neither. */
export function moire(random: Random, { inks }: Palette): string {
  const gap = random.between(9, 14);
  const apart = random.between(30, 150);
  const angle = random.between(0, Math.PI);
  const [dx, dy] = [(Math.cos(angle) * apart) / 2, (Math.sin(angle) * apart) / 2];
  const [cx, cy] = [400, random.between(470, 530)];
  const second = gap * random.pick([1, 1.08, 0.93] as const);
  const reach = 310 - apart * 0.25;
  let drawing = disc(cx - dx, cy - dy, reach * random.between(0.25, 0.5), inks[2]);
  for (let r = gap; r < reach; r += gap) drawing += ring(cx - dx, cy - dy, r, inks[0], gap * 0.36);
  for (let r = second; r < reach; r += second)
    drawing += ring(cx + dx, cy + dy, r, inks[1], gap * 0.36);
  return drawing;
}
