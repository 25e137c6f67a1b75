import { brass, lacquer } from "#shops/tea/art/props/ground.ts";
import type { Thing } from "#shops/tea/art/props/thing.ts";
import type { Material } from "#shops/tea/art/tracer/material.ts";
import { placed } from "#shops/tea/art/tracer/mesh.ts";
import { lathe, type Point } from "#shops/tea/art/tracer/shapes.ts";

/** Pixels in linear light. */
export type Image = { width: number; height: number; data: Float32Array };

const rounded = (radius: number, from: number, to: number, bevel = 0.22): Point[] => [
  [0, from],
  [radius - bevel, from],
  [radius - bevel * 0.3, from + bevel * 0.3],
  [radius, from + bevel],
  [radius, to - bevel],
  [radius - bevel * 0.3, to - bevel * 0.3],
  [radius - bevel, to],
  [0, to],
];

/** A round tin with a lid that slips over it; a printed label goes around. */
export function tin(
  size: { radius: number; height: number },
  color: string,
  label?: Image,
): Thing[] {
  const { radius, height } = size;
  const neck = height * 0.74;
  const body = lacquer(color);
  const parts: Thing[] = [
    { mesh: lathe(rounded(radius, 0, neck, 0.12)), material: body },
    {
      mesh: lathe([
        [radius + 0.02, neck - 0.02],
        [radius + 0.09, neck + 0.05],
        [radius + 0.02, neck + 0.12],
      ]),
      material: brass,
    },
    {
      mesh: lathe([[0, neck + 0.1], ...rounded(radius + 0.1, neck + 0.12, height, 0.34).slice(1)]),
      material: body,
    },
  ];
  if (!label) return parts;
  const [low, high] = [height * 0.075, neck - height * 0.05];
  const sheet = lathe([
    [radius + 0.015, low],
    [radius + 0.03, low + 0.01],
    [radius + 0.03, high - 0.01],
    [radius + 0.015, high],
  ]);
  return [...parts, { mesh: placed(sheet, [0, 0, 0], 180), material: printed(label, low / high) }];
}

/** Uncoated paper with a picture on it; `from` is where it starts in the mesh's height. */
export const printed = (image: Image, from = 0): Material => ({
  kind: "glazed",
  roughness: 0.75,
  coat: 0.03,
  color: ({ u, v }, out) => sample(image, u, 1 - (v - from) / (1 - from), out),
});

/** The mixed color of the four pixels around a place (both 0 to 1). */
export function sample({ width, height, data }: Image, u: number, v: number, out: Float64Array) {
  const x = Math.min(width - 1.001, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, v * height - 0.5));
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - ix, y - iy];
  for (let part = 0; part < 3; part++) {
    const at = (dx: number, dy: number) => data[((iy + dy) * width + ix + dx) * 3 + part] as number;
    const top = at(0, 0) * (1 - fx) + at(1, 0) * fx;
    out[part] = top * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
  }
}
