/** A seeded source of numbers in [0, 1): the same seed draws the same picture. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = (seed * 2654435761 + 1013904223) >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const range = (random: Random, from: number, to: number) => from + random() * (to - from);

/** About normally distributed around 0 with a deviation of 1. */
export const bell = (random: Random) => (random() + random() + random() + random() - 2) * 1.73;

const hash = (x: number, y: number, z: number) => {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 2147483647 - 61);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};

/** Smooth noise in [0, 1], one bump a unit. */
export function noise(x: number, y: number, z: number): number {
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [fx, fy, fz] = [ease(x - ix), ease(y - iy), ease(z - iz)];
  const mix = (a: number, b: number, t: number) => a + (b - a) * t;
  const plane = (k: number) =>
    mix(
      mix(hash(ix, iy, k), hash(ix + 1, iy, k), fx),
      mix(hash(ix, iy + 1, k), hash(ix + 1, iy + 1, k), fx),
      fy,
    );
  return mix(plane(iz), plane(iz + 1), fz);
}

/** Noise of several sizes together, in [0, 1]. */
export function fractal(x: number, y: number, z: number, octaves = 4): number {
  let [sum, size, total] = [0, 0.5, 0];
  for (let octave = 0; octave < octaves; octave++) {
    const scale = 2 ** octave;
    sum += size * noise(x * scale, y * scale, z * scale + octave * 17);
    total += size;
    size /= 2;
  }
  return sum / total;
}
