import type { Piece } from "#shops/tea/art/props/piece.ts";
import type { Thing } from "#shops/tea/art/props/thing.ts";
import type { Material } from "#shops/tea/art/tracer/material.ts";
import {
  emptyMesh,
  type Mesh,
  type Transform,
  transform,
  type Vec,
} from "#shops/tea/art/tracer/mesh.ts";
import { bell, type Random } from "#shops/tea/art/tracer/random.ts";
import { cross, unit } from "#shops/tea/art/tracer/shapes.ts";

/** What a tea is made of: some shapes, how many of a hundred bits are of this sort, and its material. */
export type Sort = { shapes: Piece[]; share: number; material: Material; tints: number };

type Spread = {
  count: number;
  /** Where a bit falls, before it comes to rest. */
  place: (random: Random) => [x: number, z: number];
  at: Vec;
  /** Height of what they fall on, where it is not flat. */
  floor?: (x: number, z: number) => number;
};

const CELL = 0.14;
/** Tangent of the steepest slope on which bits stay. */
const REPOSE = 0.62;
const REACH = 26;
const SIDE = Math.ceil((REACH * 2) / CELL);

/** Lets bits fall one after another: each comes to rest on those below it. */
export function pile(
  sorts: Sort[],
  { count, place, at, floor = () => 0 }: Spread,
  random: Random,
): Thing[] {
  const heights = new Float32Array(SIDE * SIDE).fill(-1e3);
  const cell = (x: number, z: number) =>
    Math.min(SIDE - 1, Math.max(0, Math.floor((x + REACH) / CELL))) * SIDE +
    Math.min(SIDE - 1, Math.max(0, Math.floor((z + REACH) / CELL)));
  const height = (x: number, z: number) => Math.max(floor(x, z), heights[cell(x, z)] as number);
  const meshes = sorts.map(() => emptyMesh());
  for (let nth = 0; nth < count; nth++) {
    const [sort, mesh] = pick(sorts, meshes, random);
    const piece = sort.shapes[Math.floor(random() * sort.shapes.length)] as Piece;
    const [x, z] = roll(height, place(random), piece.length * 0.55);
    const yaw = random() * Math.PI * 2;
    const [ax, az] = [Math.cos(yaw), Math.sin(yaw)];
    const steps = [-0.42, -0.2, 0, 0.2, 0.42].map((part) => part * piece.length);
    const below = steps.map((step) => height(x + ax * step, z + az * step));
    const [a, b, c, d, e] = below as [number, number, number, number, number];
    const slope = Math.max(-0.8, Math.min(0.8, (d + e - a - b) / (piece.length * 1.24)));
    const base = Math.max(c, (a + b + c + d + e) / 5) + piece.thickness * 0.42;
    const along = unit([ax, slope + bell(random) * 0.08, az]);
    for (const step of steps) {
      const at = cell(x + ax * step, z + az * step);
      const top = base + along[1] * step + piece.thickness * 0.3;
      heights[at] = Math.max(heights[at] as number, top);
    }
    const lean = unit([bell(random) * 0.5 - slope * ax, 1, bell(random) * 0.5 - slope * az]);
    const side = unit(cross(along, lean));
    const axes: Transform = {
      x: along,
      y: cross(side, along),
      z: side,
      at: [at[0] + x, at[1] + base, at[2] + z],
    };
    join(mesh, transform(piece.mesh, axes), Math.floor(random() * sort.tints));
  }
  return sorts.map(({ material }, nth) => ({ mesh: meshes[nth] as Mesh, material }));
}

/** Where a bit comes to rest: it rolls down until the slope is less than its angle of repose. */
function roll(
  height: (x: number, z: number) => number,
  [x, z]: [number, number],
  reach: number,
): [number, number] {
  const own = height(x, z);
  let [lowest, to] = [own - REPOSE * reach, null as [number, number] | null];
  for (let turn = 0; turn < 8; turn++) {
    const next: [number, number] = [
      x + Math.cos((turn * Math.PI) / 4) * reach,
      z + Math.sin((turn * Math.PI) / 4) * reach,
    ];
    const there = height(...next);
    if (there >= lowest) continue;
    [lowest, to] = [there, next];
  }
  return to ? roll(height, to, reach) : [x, z];
}

function pick(sorts: Sort[], meshes: Mesh[], random: Random): [Sort, Mesh] {
  let left = random() * sorts.reduce((sum, { share }) => sum + share, 0);
  for (const [nth, sort] of sorts.entries()) {
    left -= sort.share;
    if (left <= 0) return [sort, meshes[nth] as Mesh];
  }
  return [sorts[0] as Sort, meshes[0] as Mesh];
}

/** Adds a mesh to another; the whole part of u says which tint it has. */
function join(to: Mesh, from: Mesh, tint: number) {
  const start = to.positions.length / 3;
  for (const value of from.positions) to.positions.push(value);
  for (const value of from.normals) to.normals.push(value);
  for (const [at, value] of from.uvs.entries())
    to.uvs.push(at % 2 === 0 ? tint + Math.min(0.999, value) : value);
  for (const corner of from.corners) to.corners.push(corner + start);
}

/** A heap: most in the middle, some strays around. */
export const heap =
  (radius: number, strays = 0.08) =>
  (random: Random): [number, number] => {
    const turn = random() * Math.PI * 2;
    const far =
      random() < strays
        ? radius * (0.9 + random() * 0.9)
        : radius * Math.sqrt(random()) * (0.35 + 0.65 * random());
    return [Math.cos(turn) * far, Math.sin(turn) * far];
  };

/** An even bed. */
export const bed =
  (width: number, depth: number) =>
  (random: Random): [number, number] => [(random() - 0.5) * width, (random() - 0.5) * depth];
