import type { Thing } from "#shops/tea/art/props/thing.ts";
import { develop } from "#shops/tea/art/tracer/develop.ts";
import { type Camera, expose } from "#shops/tea/art/tracer/film.ts";
import { type Light, lightAt } from "#shops/tea/art/tracer/light.ts";
import { openTracer, type Sky } from "#shops/tea/art/tracer/path.ts";
import { openStage } from "#shops/tea/art/tracer/stage.ts";

export type Scene = {
  things: Thing[];
  camera: Camera;
  /** Width divided by height. */
  shape: number;
  light?: "window" | "softbox";
  /** Stops brighter. */
  exposure?: number;
  /** Where a picture needs more than the usual four samples a pixel: a square of it. */
  side?: number;
};

const sky: Sky = { above: [0.38, 0.4, 0.43], below: [0.24, 0.21, 0.18] };
const fill = lightAt([75, 45, 20], [0, 4, 0], [70, 60], [1.1, 1.15, 1.3], { fill: true });

const lights: Record<"window" | "softbox", Light[]> = {
  /** Morning sun from the left, through panes. */
  window: [lightAt([-60, 48, 22], [0, 4, 0], [44, 60], [11, 10.2, 9], { panes: [2, 3] }), fill],
  softbox: [lightAt([-45, 62, 34], [0, 3, 0], [64, 64], [7.6, 7.4, 7.1]), fill],
};

/** Takes a scene's picture: `exposed` pixels wide, as a WebP file of `width` pixels. */
export function shoot(
  { things, camera, shape, light = "window", exposure = 0, side = 2 }: Scene,
  exposed: number,
  width: number,
): Promise<Buffer> {
  const tracer = openTracer(openStage(things), lights[light], sky, 1);
  const film = expose(tracer, camera, exposed, Math.round(exposed / shape), side);
  return develop(film, camera, { exposure: exposure - 0.4, width, quality: 80 });
}
