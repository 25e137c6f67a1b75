import { addCorner, emptyMesh, grid, type Mesh, type Vec } from "#shops/tea/art/tracer/mesh.ts";

export type Point = [radius: number, height: number];

const SHARP = Math.cos((38 * Math.PI) / 180);

/** Turns a profile, listed from the bottom outwards and up, about the upright axis. Corners above 38° stay sharp. */
export function lathe(profile: Point[], segments = 160): Mesh {
  const mesh = emptyMesh();
  const normalOf = (from: Point, to: Point): Point => {
    const [dr, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dr, dy) || 1;
    return [dy / length, -dr / length];
  };
  const edges = profile.slice(1).map((to, at) => normalOf(profile[at] ?? to, to));
  const top = Math.max(...profile.map(([, y]) => y));
  const ring = ([r, y]: Point, [nr, ny]: Point) => {
    let first = 0;
    for (let step = 0; step <= segments; step++) {
      const turn = (step / segments) * Math.PI * 2;
      const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
      const normal: Vec = [nr * sin, ny, nr * cos];
      const corner = addCorner(mesh, [r * sin, y, r * cos], normal, step / segments, y / top);
      if (step === 0) first = corner;
    }
    return first;
  };
  const blend = (a: Point | undefined, b: Point): Point => {
    if (!a || a[0] * b[0] + a[1] * b[1] < SHARP) return b;
    const length = Math.hypot(a[0] + b[0], a[1] + b[1]);
    return [(a[0] + b[0]) / length, (a[1] + b[1]) / length];
  };
  for (const [at, normal] of edges.entries()) {
    const from = profile[at];
    const to = profile[at + 1];
    if (!from || !to) continue;
    const low = ring(from, blend(edges[at - 1], normal));
    const high = ring(to, blend(edges[at + 1], normal));
    for (let step = 0; step < segments; step++)
      mesh.corners.push(
        ...[low + step, low + step + 1, high + step + 1],
        ...[low + step, high + step + 1, high + step],
      );
  }
  return mesh;
}

/** A smooth line through points (Catmull-Rom), `per` steps between two. */
export function curve<P extends number[]>(points: P[], per = 10): P[] {
  const line: P[] = [];
  for (let at = 0; at < points.length - 1; at++)
    for (let step = 0; step < per; step++) line.push(between(points, at, step / per));
  const last = points.at(-1);
  return last ? [...line, last] : line;
}

function between<P extends number[]>(points: P[], at: number, t: number): P {
  const pick = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))] ?? [];
  const [a, b, c, d] = [pick(at - 1), pick(at), pick(at + 1), pick(at + 2)];
  return b.map((p1, axis) => {
    const [p0, p2, p3] = [a[axis] ?? 0, c[axis] ?? 0, d[axis] ?? 0];
    return (
      0.5 *
      (2 * p1 +
        (p2 - p0) * t +
        (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
        (3 * p1 - p0 - 3 * p2 + p3) * t * t * t)
    );
  }) as P;
}

/** A tube along points; its half-widths across and along `up` may change on the way. */
export function tube(
  points: Vec[],
  radius: (t: number) => [across: number, along: number],
  up: Vec = [0, 0, 1],
  sides = 28,
): Mesh {
  const rows = points.length - 1;
  const frames = points.map((point, at) => frameAt(points, point, at, up));
  return grid(
    rows,
    sides,
    (u, v) => {
      const frame = frames[Math.round(v * rows)];
      if (!frame) return [0, 0, 0];
      const [across, along] = radius(v);
      const [cos, sin] = [Math.cos(u * Math.PI * 2) * across, Math.sin(u * Math.PI * 2) * along];
      const on = (axis: 0 | 1 | 2) =>
        frame.point[axis] + frame.side[axis] * cos + frame.up[axis] * sin;
      return [on(0), on(1), on(2)];
    },
    { closed: true },
  );
}

function frameAt(points: Vec[], point: Vec, at: number, up: Vec) {
  const before = points[Math.max(0, at - 1)] ?? point;
  const after = points[Math.min(points.length - 1, at + 1)] ?? point;
  const along = unit([after[0] - before[0], after[1] - before[1], after[2] - before[2]]);
  const side = unit(cross(up, along));
  return { point, side, up: cross(along, side) };
}

export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export function unit([x, y, z]: Vec): Vec {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** A ball, squeezed along its axes and dented by `radius` (1 is round). */
export const ball = (
  [rx, ry, rz]: Vec,
  radius = (_x: number, _y: number, _z: number) => 1,
  n = 10,
) =>
  grid(
    n,
    n * 2,
    (u, v) => {
      const [a, b] = [u * Math.PI * 2, (0.5 - v) * Math.PI];
      const [x, y, z] = [Math.cos(b) * Math.sin(a), -Math.sin(b), Math.cos(b) * Math.cos(a)];
      const r = radius(x, y, z);
      return [x * rx * r, y * ry * r, z * rz * r];
    },
    { closed: true },
  );
