import { buildBvh } from "#shops/tea/art/tracer/bvh.ts";
import type { Material } from "#shops/tea/art/tracer/material.ts";
import type { Mesh } from "#shops/tea/art/tracer/mesh.ts";

/** What a ray met: `at` < 0 is nothing. One object, written again by each search. */
export type Hit = { distance: number; at: number; u: number; v: number };

/** Everything in a scene, ready for rays. Triangles are in the tree's order. */
export type Stage = ReturnType<typeof openStage>;

/** Builds a scene of meshes, each with its material. */
export function openStage(things: { mesh: Mesh; material: Material }[]) {
  const count = things.reduce((sum, { mesh }) => sum + mesh.corners.length / 3, 0);
  const corners = new Float64Array(count * 9);
  const normals = new Float64Array(count * 9);
  const uvs = new Float64Array(count * 6);
  const owners = new Uint16Array(count);
  let next = 0;
  for (const [owner, { mesh }] of things.entries())
    for (let at = 0; at < mesh.corners.length; at += 3, next++) {
      owners[next] = owner;
      for (let corner = 0; corner < 3; corner++) {
        const from = mesh.corners[at + corner] as number;
        for (let axis = 0; axis < 3; axis++) {
          corners[next * 9 + corner * 3 + axis] = mesh.positions[from * 3 + axis] as number;
          normals[next * 9 + corner * 3 + axis] = mesh.normals[from * 3 + axis] as number;
        }
        uvs[next * 6 + corner * 2] = mesh.uvs[from * 2] as number;
        uvs[next * 6 + corner * 2 + 1] = mesh.uvs[from * 2 + 1] as number;
      }
    }
  const { bounds, links, order } = buildBvh(corners);
  const take = <A extends Float64Array | Uint16Array>(from: A, width: number): A => {
    const to = from.slice() as A;
    for (let at = 0; at < count; at++)
      for (let part = 0; part < width; part++)
        to[at * width + part] = from[(order[at] as number) * width + part] as number;
    return to;
  };
  const sorted = take(corners, 9);
  // A corner and two edges: what the intersection works with.
  for (let at = 0; at < count * 9; at += 9)
    for (let axis = 0; axis < 3; axis++) {
      const corner = sorted[at + axis] as number;
      sorted[at + 3 + axis] = (sorted[at + 3 + axis] as number) - corner;
      sorted[at + 6 + axis] = (sorted[at + 6 + axis] as number) - corner;
    }
  return {
    bounds,
    links,
    triangles: sorted,
    normals: take(normals, 9),
    uvs: take(uvs, 6),
    owners: take(owners, 1),
    materials: things.map(({ material }) => material),
  };
}
