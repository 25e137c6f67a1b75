import type { Thing } from "#shops/tea/art/props/thing.ts";
import { blend, hex, type Material, plain } from "#shops/tea/art/tracer/material.ts";
import { grid } from "#shops/tea/art/tracer/mesh.ts";
import { fractal, noise } from "#shops/tea/art/tracer/random.ts";

/** A sheet that lies flat and rises behind in a wide bend, as in a photographer's studio. */
export function backdrop(material: Material, bendAt = -34): Thing {
  const radius = 55;
  const mesh = grid(72, 2, (u, v) => {
    const x = (u - 0.5) * 420;
    if (v < 0.5) return [x, 0, 90 + (bendAt - 90) * (v / 0.5)];
    if (v > 0.9) return [x, radius + (v - 0.9) * 1200, bendAt - radius];
    const angle = ((v - 0.5) / 0.4) * (Math.PI / 2);
    return [x, radius * (1 - Math.cos(angle)), bendAt - radius * Math.sin(angle)];
  });
  return { mesh, material };
}

/** A wall behind a table: two sheets that meet at a right angle. */
export function wall(material: Material, z: number): Thing {
  return { mesh: grid(1, 1, (u, v) => [(u - 0.5) * 600, v * 260, z]), material };
}

export function table(material: Material, edge: number): Thing {
  return { mesh: grid(1, 1, (u, v) => [(u - 0.5) * 400, 0, 120 + (edge - 120) * v]), material };
}

/** Heavy paper, a little uneven. */
export const paper = (color: string): Material => {
  const base = hex(color);
  const dark = base.map((part) => part * 0.9) as typeof base;
  return {
    kind: "matte",
    roughness: 1,
    color: ({ x, y, z }, out) => blend(base, dark, fractal(x * 0.12, y * 0.12, z * 0.12, 3), out),
    relief: ({ x, y, z }) => noise(x * 26, y * 26, z * 26) * 0.0022,
  };
};

/** Boards of oiled oak along x. */
export const wood = (light = "#b98d5e", dark = "#7c5532", board = 13): Material => {
  const [a, b] = [hex(light), hex(dark)];
  return {
    kind: "glazed",
    roughness: 0.55,
    coat: 0.035,
    color: ({ x, z }, out) => {
      const nth = Math.floor(z / board + 100);
      const shift = noise(nth * 7.3, 3, 1) * 80;
      const wave = fractal((x + shift) * 0.035, z * 0.22 + nth * 9, 4, 3) * 9;
      const ring = 0.5 + 0.5 * Math.sin((z * 1.1 + wave * 3.4 + nth * 5) * 2.1);
      const pores = noise((x + shift) * 0.9, z * 24, nth) ** 3;
      const gap = Math.abs(z / board - Math.round(z / board)) * board < 0.07 ? 0.35 : 1;
      const t = Math.min(1, 0.2 + ring * 0.35 + pores * 0.55 + (noise(nth, 9, 2) - 0.5) * 0.3);
      blend(a, b, Math.max(0, t), out);
      for (let part = 0; part < 3; part++) out[part] = (out[part] as number) * gap;
    },
    relief: ({ x, z }) => noise(x * 0.9, z * 24, 5) * 0.006,
  };
};

/** Woven linen. */
export const linen = (color: string): Material => {
  const base = hex(color);
  const dark = base.map((part) => part * 0.72) as typeof base;
  const thread = 0.085;
  const weave = (x: number, z: number) => {
    const [a, b] = [x / thread + noise(x, z * 3, 1) * 0.8, z / thread + noise(x * 3, z, 2) * 0.8];
    const over = ((Math.floor(a) + Math.floor(b)) & 1) === 0;
    const across = Math.sin((a - Math.floor(a)) * Math.PI);
    const along = Math.sin((b - Math.floor(b)) * Math.PI);
    return over ? across * (0.7 + 0.3 * along) : along * (0.7 + 0.3 * across);
  };
  return {
    kind: "matte",
    roughness: 1,
    color: ({ x, z }, out) =>
      blend(dark, base, 0.35 + 0.65 * weave(x, z) - 0.25 * fractal(x * 0.5, 0, z * 0.5, 2), out),
    relief: ({ x, z }) => weave(x, z) * 0.016 + fractal(x * 0.09, 2, z * 0.16, 2) * 0.5,
  };
};

/** Honed limestone with fine grains. */
export const stone = (color: string): Material => {
  const base = hex(color);
  const dark = base.map((part) => part * 0.62) as typeof base;
  return {
    kind: "glazed",
    roughness: 0.6,
    coat: 0.03,
    color: ({ x, y, z }, out) => {
      const cloud = fractal(x * 0.1, y * 0.1, z * 0.13, 4) * 0.55;
      const grains = noise(x * 9, y * 9, z * 9) > 0.78 ? 0.3 : 0;
      blend(base, dark, Math.max(0, cloud - 0.1 + grains), out);
    },
    relief: ({ x, y, z }) => fractal(x * 5, y * 5, z * 5, 2) * 0.006,
  };
};

export const lacquer = (color: string, roughness = 0.32): Material => ({
  kind: "glazed",
  roughness,
  coat: 0.045,
  color: plain(hex(color)),
});

export const brass: Material = { kind: "metal", roughness: 0.28, color: plain(hex("#d9b36c")) };
export const steel: Material = { kind: "metal", roughness: 0.22, color: plain(hex("#d3d3cf")) };
