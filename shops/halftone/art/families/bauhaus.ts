import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { box } from "../strokes.ts";

/** A grid of quarter and half circles: few shapes, each in its place. */
export function bauhaus(random: Random, { inks }: Palette): string {
  const columns = random.pick([3, 4] as const);
  const cell = 640 / columns;
  const rows = Math.round(840 / cell);
  const top = (1000 - rows * cell) / 2;
  let drawing = "";
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [80 + column * cell, top + row * cell];
      const ground = random.pick(inks);
      const figure = random.pick(inks.filter((ink) => ink !== ground) as [string, ...string[]]);
      if (random.chance(0.62)) drawing += box(x, y, cell, cell, ground);
      drawing += `<path fill="${figure}" d="${shape(random, x, y, cell)}"/>`;
    }
  return drawing;
}

function shape(random: Random, x: number, y: number, s: number): string {
  const r = s / 2;
  const i = Math.round;
  return random.pick([
    `M${i(x)} ${i(y)}h${i(s)}a${i(s)} ${i(s)} 0 0 1 ${i(-s)} ${i(s)}z`,
    `M${i(x + s)} ${i(y + s)}h${i(-s)}a${i(s)} ${i(s)} 0 0 1 ${i(s)} ${i(-s)}z`,
    `M${i(x)} ${i(y + s)}v${i(-s)}a${i(s)} ${i(s)} 0 0 1 ${i(s)} ${i(s)}z`,
    `M${i(x)} ${i(y + r)}a${i(r)} ${i(r)} 0 0 1 ${i(s)} 0z`,
    `M${i(x + s)} ${i(y + r)}a${i(r)} ${i(r)} 0 0 1 ${i(-s)} 0z`,
    `M${i(x + r * 0.4)} ${i(y + r)}a${i(r * 0.6)} ${i(r * 0.6)} 0 1 1 ${i(r * 1.2)} 0a${i(r * 0.6)} ${i(r * 0.6)} 0 1 1 ${i(-r * 1.2)} 0z`,
    `M${i(x)} ${i(y)}l${i(s)} ${i(s)}h${i(-s)}z`,
  ]);
}
