import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { blob, disc, fill, type Point, stroke } from "../strokes.ts";

/** The map of an island nobody has been to: shores within shores, and a lake or a light on its height. */
export function contours(random: Random, { inks, paper }: Palette): string {
  const waves = Array.from({ length: 4 }, (_, index) => ({
    beats: index + 2,
    reach: random.between(0.05, 0.17) / (index * 0.5 + 1),
    phase: random.between(0, 6.28),
  }));
  const [cx, cy] = [random.between(360, 440), random.between(450, 540)];
  const [dx, dy] = [random.between(-95, 95), random.between(-120, 60)];
  const rings = random.whole(15, 20);
  const shore = (step: number): Point[] => {
    const near = step / rings;
    return Array.from({ length: 56 }, (_, index) => {
      const angle = (index / 56) * Math.PI * 2;
      const bend = waves.reduce(
        (sum, wave) => sum + wave.reach * Math.sin(angle * wave.beats + wave.phase + near * 1.3),
        1,
      );
      const reach = (330 - 305 * near) * bend;
      return [
        cx + dx * near + Math.cos(angle) * reach * 0.94,
        cy + dy * near + Math.sin(angle) * reach * 1.16,
      ];
    });
  };
  const land = fill(blob(shore(0)), inks[2]) + fill(blob(shore(Math.round(rings * 0.45))), inks[3]);
  const high = fill(blob(shore(Math.round(rings * 0.74))), inks[1]);
  const lines = Array.from({ length: rings }, (_, step) => blob(shore(step))).join("");
  return (
    land +
    high +
    stroke(lines, inks[0], 2) +
    disc(cx + dx, cy + dy, 9, random.chance(0.5) ? paper : inks[0])
  );
}
