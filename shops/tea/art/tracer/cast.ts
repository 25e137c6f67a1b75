import type { Hit, Stage } from "#shops/tea/art/tracer/stage.ts";

const stack = new Int32Array(128);
const nears = new Float64Array(128);

/**
 * Finds the first thing on a ray. With `light` it asks instead how much light passes on the way to `limit`: clear things
 * are left out and weaken `light.pass`; the answer's `at` is -1 where light arrives.
 */
export function cast(
  stage: Stage,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  limit: number,
  hit: Hit,
  light: { pass: number } | null = null,
): void {
  const { bounds, links, triangles, owners, materials } = stage;
  const [ix, iy, iz] = [1 / dx, 1 / dy, 1 / dz];
  let best = limit;
  hit.at = -1;
  hit.distance = limit;
  let top = 1;
  stack[0] = 0;
  nears[0] = 0;
  while (top > 0) {
    top--;
    if ((nears[top] as number) > best) continue;
    let node = stack[top] as number;
    for (;;) {
      const first = links[node * 2] as number;
      const second = links[node * 2 + 1] as number;
      if (first < 0) {
        const end = second - first - 1;
        for (let at = -first - 1; at < end; at++) {
          const t = at * 9;
          const e1x = triangles[t + 3] as number;
          const e1y = triangles[t + 4] as number;
          const e1z = triangles[t + 5] as number;
          const e2x = triangles[t + 6] as number;
          const e2y = triangles[t + 7] as number;
          const e2z = triangles[t + 8] as number;
          const px = dy * e2z - dz * e2y;
          const py = dz * e2x - dx * e2z;
          const pz = dx * e2y - dy * e2x;
          const det = e1x * px + e1y * py + e1z * pz;
          if (det > -1e-14 && det < 1e-14) continue;
          const inverse = 1 / det;
          const sx = ox - (triangles[t] as number);
          const sy = oy - (triangles[t + 1] as number);
          const sz = oz - (triangles[t + 2] as number);
          const u = (sx * px + sy * py + sz * pz) * inverse;
          if (u < 0 || u > 1) continue;
          const qx = sy * e1z - sz * e1y;
          const qy = sz * e1x - sx * e1z;
          const qz = sx * e1y - sy * e1x;
          const v = (dx * qx + dy * qy + dz * qz) * inverse;
          if (v < 0 || u + v > 1) continue;
          const distance = (e2x * qx + e2y * qy + e2z * qz) * inverse;
          if (distance < 1e-5 || distance >= best) continue;
          if (light && materials[owners[at] as number]?.kind === "clear") {
            light.pass *= 0.86;
            continue;
          }
          best = distance;
          hit.distance = distance;
          hit.at = at;
          hit.u = u;
          hit.v = v;
          if (light) return;
        }
        break;
      }
      const near = enter(bounds, first * 6, ox, oy, oz, ix, iy, iz, best);
      const far = enter(bounds, second * 6, ox, oy, oz, ix, iy, iz, best);
      if (near === Infinity && far === Infinity) break;
      const swap = far < near;
      node = swap ? second : first;
      const later = swap ? near : far;
      if (later === Infinity) continue;
      stack[top] = swap ? first : second;
      nears[top++] = later;
    }
  }
}

/** Where a ray enters a box, or Infinity. */
function enter(
  bounds: Float64Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  ix: number,
  iy: number,
  iz: number,
  best: number,
): number {
  const x1 = ((bounds[at] as number) - ox) * ix;
  const x2 = ((bounds[at + 3] as number) - ox) * ix;
  const y1 = ((bounds[at + 1] as number) - oy) * iy;
  const y2 = ((bounds[at + 4] as number) - oy) * iy;
  const z1 = ((bounds[at + 2] as number) - oz) * iz;
  const z2 = ((bounds[at + 5] as number) - oz) * iz;
  const near = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2), 0);
  const far = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2), best);
  return near <= far ? near : Infinity;
}
