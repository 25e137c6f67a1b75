import type { Thing } from "#shops/tea/art/props/thing.ts";
import { blend, type Color, hex, type Material, plain } from "#shops/tea/art/tracer/material.ts";
import type { Vec } from "#shops/tea/art/tracer/mesh.ts";
import { noise } from "#shops/tea/art/tracer/random.ts";
import { curve, lathe, type Point, tube } from "#shops/tea/art/tracer/shapes.ts";

/** Stoneware glaze: a little uneven, with iron specks; thin and brown where it runs off an edge at `rim`. */
export function glaze(
  color: string,
  { rim = 1e9, specks = 0.5, edge = "#8a6b4a", roughness = 0.12 } = {},
): Material {
  const base = hex(color);
  const brown = hex(edge);
  return {
    kind: "glazed",
    roughness,
    coat: 0.05,
    color: ({ x, y, z }, out) => {
      const thin = Math.max(0, 1 - Math.abs(rim - y) / 0.16) * 0.75;
      const speck = noise(x * 8.5, y * 8.5, z * 8.5) > 1 - specks * 0.16 ? 0.5 : 0;
      const cloud = (noise(x * 0.7, y * 0.9, z * 0.7) - 0.5) * 0.12;
      blend(base, brown, Math.max(0, Math.min(1, thin + speck + cloud)), out);
    },
    relief: ({ x, y, z }) => noise(x * 0.9, y * 1.3, z * 0.9) * 0.02,
  };
}

/** A hollow form: an outer line up to the rim, then an inner one back down. */
export function vessel(outer: Point[], wall: number, floor: number): Point[] {
  const line = curve(outer, 8);
  const rim = line.at(-1) ?? [0, 0];
  const [bottomRadius] = line[0] ?? [0, 0];
  const inner = line
    .filter(([, y]) => y > floor + 0.05)
    .map(([r, y]): Point => [Math.max(0.05, r - wall), y])
    .reverse();
  const lip: Point[] = [0.25, 0.5, 0.75].map((t) => [
    rim[0] - (wall / 2) * (1 - Math.cos(t * Math.PI)),
    rim[1] + (wall / 2) * Math.sin(t * Math.PI),
  ]);
  const low = inner.at(-1) ?? [1, floor];
  return [
    [0, 0.12],
    [bottomRadius - 0.25, 0.12],
    [bottomRadius - 0.2, 0],
    ...line,
    ...lip,
    ...inner,
    [low[0] * 0.9, floor + 0.02],
    [0, floor],
  ];
}

/** A drink: its colour after a centimetre of it; two skins of light keep it clear. */
export function liquid(color: Color, radius: number, height: number): Thing {
  const edge: Point[] = [
    [0, height],
    [radius - 0.35, height],
    [radius - 0.12, height + 0.025],
    [radius, height + 0.1],
  ];
  // Listed from the middle outwards, the normals would look down.
  const mesh = lathe(edge.reverse());
  return {
    mesh,
    material: { kind: "clear", index: 1.33, roughness: 0, depth: color, color: plain([1, 1, 1]) },
  };
}

const bowlLine = (radius: number, height: number): Point[] => [
  [radius * 0.5, 0.02],
  [radius * 0.52, 0.45],
  [radius * 0.82, height * 0.3],
  [radius * 0.97, height * 0.62],
  [radius, height],
];

type Drink = { color: Color; level: number };

/** A bowl without a handle. */
export function bowl(radius: number, height: number, outside: Material, drink?: Drink): Thing[] {
  const line = bowlLine(radius, height);
  return [
    { mesh: lathe(vessel(line, 0.3, 0.6)), material: outside },
    ...(drink ? [liquid(drink.color, widthAt(line, drink.level) - 0.28, drink.level)] : []),
  ];
}

const mugLine = (radius: number, height: number): Point[] => [
  [radius * 0.72, 0.02],
  [radius * 0.9, 0.35],
  [radius * 0.98, height * 0.4],
  [radius * 0.96, height * 0.75],
  [radius, height],
];

/** A cup with a handle at its right. */
export function mug(radius: number, height: number, outside: Material, drink?: Drink): Thing[] {
  const line = mugLine(radius, height);
  const grip: Vec[] = curve<Vec>(
    [
      [radius * 0.94, height * 0.8, 0],
      [radius * 1.28, height * 0.84, 0],
      [radius * 1.5, height * 0.6, 0],
      [radius * 1.36, height * 0.34, 0],
      [radius * 0.93, height * 0.24, 0],
    ],
    9,
  );
  return [
    { mesh: lathe(vessel(line, 0.28, 0.5)), material: outside },
    { mesh: tube(grip, () => [0.42, 0.26]), material: outside },
    ...(drink ? [liquid(drink.color, widthAt(line, drink.level) - 0.26, drink.level)] : []),
  ];
}

/** How wide a line is at a height. */
function widthAt(outer: Point[], height: number): number {
  const line = curve(outer, 8);
  return (line.find(([, y]) => y >= height) ?? [1])[0];
}

/** A shallow dish. */
export const dish = (radius: number, outside: Material): Thing[] => [
  {
    mesh: lathe(
      vessel(
        [
          [radius * 0.6, 0.02],
          [radius * 0.66, 0.25],
          [radius * 0.93, 0.75],
          [radius, 1.25],
        ],
        0.3,
        0.35,
      ),
    ),
    material: outside,
  },
];
