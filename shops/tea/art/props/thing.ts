import type { Material } from "#shops/tea/art/tracer/material.ts";
import { type Mesh, placed, type Vec } from "#shops/tea/art/tracer/mesh.ts";

/** A part of a scene. */
export type Thing = { mesh: Mesh; material: Material };

/** Things put somewhere together, turned about the upright axis (degrees). */
export const put = (things: Thing[], at: Vec, degrees = 0, scale = 1): Thing[] =>
  things.map(({ mesh, material }) => ({ mesh: placed(mesh, at, degrees, scale), material }));
