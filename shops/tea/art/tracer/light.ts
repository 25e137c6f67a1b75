import type { Color } from "#shops/tea/art/tracer/material.ts";
import type { Vec } from "#shops/tea/art/tracer/mesh.ts";
import { cross, unit } from "#shops/tea/art/tracer/shapes.ts";

/** A shining rectangle: a window or a softbox. */
export type Light = {
  at: Vec;
  /** Half its sides. */
  u: Vec;
  v: Vec;
  normal: Vec;
  /** In square centimetres. */
  area: number;
  color: Color;
  /** Light that falls in by chance only: right for a weak, wide one that fills shadows. */
  fill: boolean;
  /** Bars between panes, as columns and rows; none shines as a whole. */
  panes?: [number, number];
};

/** A rectangle that looks at a point, upright. */
export function lightAt(
  at: Vec,
  target: Vec,
  [width, height]: [number, number],
  color: Color,
  { panes, fill = false }: { panes?: [number, number]; fill?: boolean } = {},
): Light {
  const normal = unit([target[0] - at[0], target[1] - at[1], target[2] - at[2]]);
  const side = unit(cross([0, 1, 0], normal));
  const up = cross(normal, side);
  const times = (vec: Vec, by: number): Vec => [vec[0] * by, vec[1] * by, vec[2] * by];
  const [u, v] = [times(side, width / 2), times(up, height / 2)];
  return { at, u, v, normal, area: width * height, color, fill, ...(panes ? { panes } : {}) };
}

/** How bright a light is at a place of it (both -1 to 1): bars are dark, edges a little weaker. */
export function shine({ panes }: Light, u: number, v: number): number {
  const edge = 1 - 0.25 * Math.max(Math.abs(u), Math.abs(v)) ** 3;
  if (!panes) return edge;
  const bar = (place: number, count: number) => {
    const within = (((place + 1) / 2) * count) % 1;
    return Math.min(within, 1 - within) < 0.045 ? 0.04 : 1;
  };
  return edge * bar(u, panes[0]) * bar(v, panes[1]);
}

/** Where a ray meets a light's rectangle within a limit: how bright it is there, or 0. */
export function seen(
  light: Light,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  limit: number,
): number {
  const { at, u, v, normal } = light;
  const facing = dx * normal[0] + dy * normal[1] + dz * normal[2];
  if (facing > -1e-6) return 0;
  const away = (at[0] - ox) * normal[0] + (at[1] - oy) * normal[1] + (at[2] - oz) * normal[2];
  const distance = away / facing;
  if (distance < 0 || distance > limit) return 0;
  const [x, y, z] = [
    ox + dx * distance - at[0],
    oy + dy * distance - at[1],
    oz + dz * distance - at[2],
  ];
  const place = (axis: Vec) =>
    (x * axis[0] + y * axis[1] + z * axis[2]) / (axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2);
  const [a, b] = [place(u), place(v)];
  return Math.abs(a) > 1 || Math.abs(b) > 1 ? 0 : shine(light, a, b);
}
