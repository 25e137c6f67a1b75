import { grid, type Mesh, type Vec } from "#shops/tea/art/tracer/mesh.ts";
import { bell, noise, type Random, range } from "#shops/tea/art/tracer/random.ts";
import { ball } from "#shops/tea/art/tracer/shapes.ts";

/** One bit of a pile, lying along x, with its centre at the origin. */
export type Piece = { mesh: Mesh; length: number; thickness: number };

/** A leaf rolled to a wire: twisted, bent, thin at its ends. */
export function wire(random: Random, length: number, width: number, bend = 0.5): Piece {
  const turns = range(random, 1, 3.2);
  const [b1, b2, phase] = [bell(random) * bend, bell(random) * bend, random() * 6];
  const seed = random() * 100;
  const mesh = grid(
    10,
    6,
    (u, v) => {
      const t = v * 2 - 1;
      const taper = (1 - Math.abs(t) ** 2.6) ** 0.6 * (0.75 + 0.5 * noise(v * 6, seed, 1)) + 0.04;
      const angle = u * Math.PI * 2 + turns * t * 2 + phase;
      const ridge = 1 + 0.35 * Math.cos(angle * 2 + seed) + 0.2 * noise(u * 5, v * 9, seed);
      const r = width * 0.5 * taper;
      const y = Math.sin(angle) * r * ridge * 0.75 + (t * t - 0.3) * b1 * length * 0.3;
      const z = Math.cos(angle) * r * ridge + Math.sin(t * 2.4 + phase) * b2 * length * 0.16;
      return [t * length * 0.5, y, z];
    },
    { closed: true },
  );
  return { mesh, length, thickness: width * 0.8 };
}

/** An open leaf, pointed, rolled in at its sides and curled along its length. */
export function blade(
  random: Random,
  length: number,
  width: number,
  { roll = 1.2, curl = 0.5, crumple = 0.1 } = {},
): Piece {
  const [bow, twist] = [bell(random) * curl, bell(random) * 0.8];
  const seed = random() * 100;
  const mesh = grid(9, 4, (u, v) => {
    const [t, s] = [v * 2 - 1, u * 2 - 1];
    const outline = Math.max(0.02, (1 - Math.abs(t) ** 2.2) * (1 - 0.3 * t));
    const half = width * 0.5 * outline;
    const angle = s * roll * (0.8 + 0.5 * noise(v * 3, seed, 2));
    const side = roll > 0.05 ? (Math.sin(angle) / roll) * half : s * half;
    const lift = roll > 0.05 ? ((1 - Math.cos(angle)) / roll) * half : 0;
    const turn = twist * t;
    const dent = (noise(v * 5 + seed, u * 4, seed) - 0.5) * crumple * width * 2;
    const y = lift * Math.cos(turn) + side * Math.sin(turn) + t * t * bow * length * 0.3 + dent;
    const z = side * Math.cos(turn) - lift * Math.sin(turn);
    return [t * length * 0.5, y, z];
  });
  return { mesh, length, thickness: Math.max(0.06, width * 0.22) };
}

/** A leaf rolled to a ball with folds, or, with a tail, its stem as well. */
export function lump(random: Random, size: number, folds = 0.5): Piece {
  const seed = random() * 100;
  const squeeze = (): number => size * 0.5 * range(random, 0.75, 1.15);
  const axes: Vec = [squeeze() * 1.15, squeeze() * 0.8, squeeze()];
  const mesh = ball(
    axes,
    (x, y, z) => {
      const fold = Math.abs(noise(x * 2.2 + seed, y * 2.2, z * 2.2) - 0.5) * 2;
      return 1 - folds * 0.5 + folds * fold + 0.18 * (noise(x * 6, y * 6 + seed, z * 6) - 0.5);
    },
    7,
  );
  return { mesh, length: size, thickness: size * 0.75 };
}

/** A round grain or pearl, smooth or with the streaks of rolled leaves. */
export function grain(random: Random, [x, y, z]: Vec, streaks = 0): Piece {
  const seed = random() * 100;
  const mesh = ball(
    [x, y, z],
    (a, b, c) => 1 + streaks * (noise(a * 5 + b * 4 + seed, c * 5, b * 9) - 0.5),
    6,
  );
  return { mesh, length: x * 2, thickness: y * 1.7 };
}

/** A flower head: a domed yellow middle; its petals are pieces of their own colour. */
export function petal(random: Random, length: number, width: number): Piece {
  return blade(random, length, width, { roll: 0.7, curl: 0.7, crumple: 0.14 });
}
