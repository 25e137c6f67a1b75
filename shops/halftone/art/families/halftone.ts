import type { Palette } from "../palettes.ts";
import type { Random } from "../random.ts";
import { disc, dots } from "../strokes.ts";

type Tone = (x: number, y: number) => number;

/** The house style: a lit form built of dots on a turned screen, over a flat shape in a second ink. */
export function halftone(random: Random, { inks }: Palette): string {
  const pitch = random.between(17, 24);
  const angle = random.pick([0.26, 0.52, 0.79] as const);
  const [cx, cy] = [random.between(340, 460), random.between(400, 560)];
  const radius = random.between(220, 290);
  const tone = random.pick([sphere, crescent, ripples, twins] as const)(cx, cy, radius, random);
  const screen = [];
  for (let u = -70; u < 70; u++)
    for (let v = -70; v < 70; v++) {
      const x = 400 + (u * Math.cos(angle) - v * Math.sin(angle)) * pitch;
      const y = 500 + (u * Math.sin(angle) + v * Math.cos(angle)) * pitch;
      if (x < 80 || x > 720 || y < 100 || y > 900) continue;
      const depth = tone(x, y);
      if (depth > 0.04) screen.push({ x, y, r: Math.sqrt(depth) * pitch * 0.62 });
    }
  const offset = random.between(-60, 60);
  const under = disc(
    cx + offset,
    cy - random.between(40, 130),
    radius * random.between(0.5, 0.85),
    random.pick([inks[1], inks[2], inks[3]]),
  );
  return under + dots(screen, inks[0], pitch * 0.62);
}

type Form = (cx: number, cy: number, radius: number, random: Random) => Tone;

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);

const sphere: Form = (cx, cy, radius) => (x, y) => {
  const [dx, dy] = [(x - cx) / radius, (y - cy) / radius];
  const far = dx * dx + dy * dy;
  if (far > 1) return clamp(0.13 - (far - 1) * 0.16);
  const light = -0.55 * dx - 0.62 * dy + 0.56 * Math.sqrt(1 - far);
  return clamp(0.96 - light);
};

const crescent: Form = (cx, cy, radius) => (x, y) => {
  const outer = Math.hypot(x - cx, y - cy) / radius;
  const inner = Math.hypot(x - cx + radius * 0.42, y - cy + radius * 0.3) / (radius * 0.86);
  if (outer > 1) return clamp(0.1 * (y / 1000));
  return inner > 1 ? clamp(0.35 + 0.6 * outer) : clamp(inner * 0.28 - 0.08);
};

const ripples: Form = (cx, cy, radius, random) => {
  const beats = random.between(34, 52);
  return (x, y) => {
    const far = Math.hypot(x - cx, (y - cy) * 0.92);
    return clamp((0.5 + 0.5 * Math.cos(far / (beats * 0.32))) * (1.05 - far / (radius * 1.7)));
  };
};

const twins: Form = (cx, cy, radius) => (x, y) => {
  const pull = (px: number, py: number) => radius / (Math.hypot(x - px, y - py) + 1);
  const field =
    pull(cx - radius * 0.5, cy - radius * 0.7) * 0.5 +
    pull(cx + radius * 0.45, cy + radius * 0.6) * 0.62;
  return clamp(field > 1.02 ? 1.5 - field * 0.42 : (field - 0.62) * 0.5);
};
