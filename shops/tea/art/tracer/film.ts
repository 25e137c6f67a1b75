import type { Vec } from "#shops/tea/art/tracer/mesh.ts";
import type { Tracer } from "#shops/tea/art/tracer/path.ts";
import { seeded } from "#shops/tea/art/tracer/random.ts";
import { cross, unit } from "#shops/tea/art/tracer/shapes.ts";
import { meet } from "#shops/tea/art/tracer/surface.ts";

export type Camera = {
  from: Vec;
  to: Vec;
  /** Height of the view, degrees. */
  angle: number;
  /** What is sharp; the point looked at where there is none. */
  focus?: Vec;
  /** How fast things get blurred before and behind it; 0 keeps all sharp. */
  aperture: number;
};

/** What was seen, per pixel: light on surfaces and their color apart, so that noise is removed from light alone. */
export type Film = {
  width: number;
  height: number;
  /** Light that surfaces scatter, light that coats mirror and glass lets through, colors, normals: three numbers a pixel. */
  light: Float32Array;
  gloss: Float32Array;
  color: Float32Array;
  normal: Float32Array;
  /** How unsure light and gloss are, and the distance of what is nearest. */
  noise: Float32Array;
  glossNoise: Float32Array;
  depth: Float32Array;
};

/** Takes a picture with side² samples a pixel. */
export function expose(
  tracer: Tracer,
  camera: Camera,
  width: number,
  height: number,
  side: number,
): Film {
  const pixels = width * height;
  const three = () => new Float32Array(pixels * 3);
  const one = () => new Float32Array(pixels);
  const film: Film = {
    ...{ width, height, light: three(), gloss: three(), color: three(), normal: three() },
    ...{ noise: one(), glossNoise: one(), depth: one().fill(1000) },
  };
  const { from, to, angle } = camera;
  const ahead = unit([to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
  const right = unit(cross(ahead, [0, 1, 0]));
  const up = cross(right, ahead);
  const scale = (Math.tan((angle * Math.PI) / 360) * 2) / height;
  const count = side * side;
  const random = seeded(7);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [px, py] = [pixel % width, Math.floor(pixel / width)];
    // Each pixel's samples lie on a grid of their own, in an order of their own.
    const shift = Math.floor(random() * count);
    const stride = count % 3 === 0 ? 5 : 3;
    let [sum, squares, glossSum, glossSquares] = [0, 0, 0, 0];
    let taken = 0;
    for (let sample = 0; sample < count; sample++) {
      const cell = (at: number) =>
        [((at % side) + random()) / side, (Math.floor(at / side) + random()) / side] as const;
      const [jx, jy] = cell(sample);
      const [u, v] = cell((sample + shift) % count);
      const [a, b] = cell((sample * stride + shift) % count);
      tracer.begin(random, u, v, a, b);
      const x = (px + jx - width / 2) * scale;
      const y = (height / 2 - py - jy) * scale;
      const [dx, dy, dz] = unit([
        ahead[0] + right[0] * x + up[0] * y,
        ahead[1] + right[1] * x + up[1] * y,
        ahead[2] + right[2] * x + up[2] * y,
      ]);
      const [light, gloss] = look(tracer, film, pixel, from, dx, dy, dz);
      sum += light;
      squares += light * light;
      glossSum += gloss;
      glossSquares += gloss * gloss;
      taken++;
      if (taken === 2 && glossSum === 0 && isEven(film, pixel, sum, squares)) break;
    }
    for (const part of [film.light, film.gloss, film.color, film.normal])
      for (let axis = pixel * 3; axis < pixel * 3 + 3; axis++)
        part[axis] = (part[axis] as number) / taken;
    film.noise[pixel] = Math.max(0, squares / taken - (sum / taken) ** 2) / taken;
    film.glossNoise[pixel] = Math.max(0, glossSquares / taken - (glossSum / taken) ** 2) / taken;
  }
  return film;
}

/** Two samples are enough where both met the same flat thing in about the same light. */
function isEven({ normal }: Film, pixel: number, sum: number, squares: number): boolean {
  const at = pixel * 3;
  const whole = Math.hypot(
    normal[at] as number,
    normal[at + 1] as number,
    normal[at + 2] as number,
  );
  return whole > 1.9995 && 2 * squares - sum * sum < 0.005 * sum * sum;
}

const MAX_BRIGHT = 8;

/** Adds one sample to a pixel; answers with how bright its two kinds of light were. */
function look(
  tracer: Tracer,
  film: Film,
  pixel: number,
  [ox, oy, oz]: Vec,
  dx: number,
  dy: number,
  dz: number,
): [number, number] {
  const { out, first: s, stage } = tracer;
  const add = (to: Float32Array, x: number, y: number, z: number) => {
    to[pixel * 3] = (to[pixel * 3] as number) + x;
    to[pixel * 3 + 1] = (to[pixel * 3 + 1] as number) + y;
    to[pixel * 3 + 2] = (to[pixel * 3 + 2] as number) + z;
  };
  const keep = (to: Float32Array, weight: number): number => {
    const [r, g, b] = out as unknown as Vec;
    const bright = 0.3 * r + 0.6 * g + 0.1 * b;
    const by = weight * (bright > MAX_BRIGHT ? MAX_BRIGHT / bright : 1);
    add(to, r * by, g * by, b * by);
    return bright * by;
  };
  if (!meet(stage, ox, oy, oz, dx, dy, dz, s, true)) {
    tracer.skyTo(dy, 1);
    add(film.color, 1, 1, 1);
    return [keep(film.light, 1), 0];
  }
  const { nx, ny, nz, distance, material } = s;
  const [r, g, b] = s.color as unknown as Vec;
  film.depth[pixel] = Math.min(film.depth[pixel] as number, distance);
  add(film.normal, nx, ny, nz);
  if (material.kind === "clear") {
    add(film.color, 1, 1, 1);
    tracer.trace(ox, oy, oz, dx, dy, dz, 0, 0, "none", null);
    return [0, keep(film.gloss, 1)];
  }
  add(film.color, r, g, b);
  if (material.kind === "metal") {
    tracer.reflected(s, dx, dy, dz, 0, 0);
    return [keep(film.light, 1), 0];
  }
  const share = material.kind === "glazed" ? tracer.grazing(s, dx, dy, dz) : 0;
  tracer.diffuse(s, 0, 0);
  const light = keep(film.light, 1 - share);
  if (share < 0.004) return [light, 0];
  tracer.reflected(s, dx, dy, dz, 0, 0);
  return [light, keep(film.gloss, share)];
}
