import { cast } from "#shops/tea/art/tracer/cast.ts";
import type { Material, Spot } from "#shops/tea/art/tracer/material.ts";
import type { Hit, Stage } from "#shops/tea/art/tracer/stage.ts";

/** The place a ray met, with the normal that faces it. */
export type Surface = Spot & {
  distance: number;
  nx: number;
  ny: number;
  nz: number;
  /** Met from the side that normals point to. */
  outside: boolean;
  material: Material;
  color: Float64Array;
};

export const newSurface = (material: Material): Surface => ({
  ...{ x: 0, y: 0, z: 0, u: 0, v: 0, distance: 0, nx: 0, ny: 0, nz: 0 },
  outside: true,
  material,
  color: new Float64Array(3),
});

const hit: Hit = { distance: 0, at: -1, u: 0, v: 0 };
const probe: Spot = { x: 0, y: 0, z: 0, u: 0, v: 0 };

/** Finds what a ray meets and writes it down, `fine` with the relief; false where it meets nothing. */
export function meet(
  stage: Stage,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  out: Surface,
  fine: boolean,
): boolean {
  cast(stage, ox, oy, oz, dx, dy, dz, 1e9, hit);
  if (hit.at < 0) return false;
  const { at, u, v, distance } = hit;
  const w = 1 - u - v;
  const { normals, uvs } = stage;
  const n = at * 9;
  const blend = (a: number, b: number, c: number) =>
    w * (normals[n + a] as number) +
    u * (normals[n + b] as number) +
    v * (normals[n + c] as number);
  let [nx, ny, nz] = [blend(0, 3, 6), blend(1, 4, 7), blend(2, 5, 8)];
  const flip = (nx * dx + ny * dy + nz * dz > 0 ? -1 : 1) / (Math.hypot(nx, ny, nz) || 1);
  [nx, ny, nz] = [nx * flip, ny * flip, nz * flip];
  out.outside = flip > 0;
  out.distance = distance;
  [out.x, out.y, out.z] = [ox + dx * distance, oy + dy * distance, oz + dz * distance];
  const t = at * 6;
  const place = (part: number) =>
    w * (uvs[t + part] as number) +
    u * (uvs[t + 2 + part] as number) +
    v * (uvs[t + 4 + part] as number);
  [out.u, out.v] = [place(0), place(1)];
  [out.nx, out.ny, out.nz] = [nx, ny, nz];
  out.material = stage.materials[stage.owners[at] as number] as Material;
  out.material.color(out, out.color);
  if (fine && out.material.relief) tilt(out, out.material.relief);
  return true;
}

const STEP = 0.012;

/** Tilts the normal by the slope of the relief. */
function tilt(out: Surface, relief: (spot: Spot) => number) {
  const { nx, ny, nz } = out;
  const flat = Math.abs(ny) > 0.9;
  const [ax, ay, az] = flat ? [0, nz, -ny] : [nz, 0, -nx];
  const length = Math.hypot(ax, ay, az);
  const [tx, ty, tz] = [ax / length, ay / length, az / length];
  const [bx, by, bz] = [ny * tz - nz * ty, nz * tx - nx * tz, nx * ty - ny * tx];
  const height = (x: number, y: number, z: number) => {
    [probe.x, probe.y, probe.z, probe.u, probe.v] = [x, y, z, out.u, out.v];
    return relief(probe);
  };
  const base = height(out.x, out.y, out.z);
  const slopeT = (height(out.x + tx * STEP, out.y + ty * STEP, out.z + tz * STEP) - base) / STEP;
  const slopeB = (height(out.x + bx * STEP, out.y + by * STEP, out.z + bz * STEP) - base) / STEP;
  const [x, y, z] = [
    nx - tx * slopeT - bx * slopeB,
    ny - ty * slopeT - by * slopeB,
    nz - tz * slopeT - bz * slopeB,
  ];
  const whole = Math.hypot(x, y, z);
  [out.nx, out.ny, out.nz] = [x / whole, y / whole, z / whole];
}
