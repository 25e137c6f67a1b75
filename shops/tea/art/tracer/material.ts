import type { Vec } from "#shops/tea/art/tracer/mesh.ts";

/** A color in linear light, each part 0 to 1. */
export type Color = Vec;

/** A point of a surface, as a material is asked about it. */
export type Spot = { x: number; y: number; z: number; u: number; v: number };

export type Material = {
  /**
   * matte: scatters light. glazed: scatters under a clear coat. metal: reflects in its color. leaf: scatters and lets
   * light through. clear: glass, or a liquid where it has a depth color.
   */
  kind: "matte" | "glazed" | "metal" | "leaf" | "clear";
  /** Writes the color at a spot. */
  color: (spot: Spot, out: Float64Array) => void;
  /** 0 mirrors, 1 is dull. */
  roughness: number;
  /** How far reflection at a right angle goes, glazed only: 0.04 is usual. */
  coat?: number;
  /** Height of the relief at a spot, in cm: it tilts the light, not the outline. */
  relief?: (spot: Spot) => number;
  /** clear: index of refraction. */
  index?: number;
  /** clear: what is left of light after a centimetre. */
  depth?: Color;
};

/** "#rrggbb" in linear light. */
export function hex(text: string): Color {
  const part = (at: number) => {
    const value = Number.parseInt(text.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

export const plain =
  ([r, g, b]: Color) =>
  (_: Spot, out: Float64Array) => {
    out[0] = r;
    out[1] = g;
    out[2] = b;
  };

/** Writes a color between two. */
export function blend(a: Color, b: Color, t: number, out: Float64Array) {
  for (let part = 0; part < 3; part++)
    out[part] = (a[part] as number) + ((b[part] as number) - (a[part] as number)) * t;
}
