import { liquid, vessel } from "#shops/tea/art/props/cup.ts";
import { put, type Thing } from "#shops/tea/art/props/thing.ts";
import { type Color, type Material, plain } from "#shops/tea/art/tracer/material.ts";
import type { Vec } from "#shops/tea/art/tracer/mesh.ts";
import { curve, lathe, type Point, tube } from "#shops/tea/art/tracer/shapes.ts";

const bodyLine = (radius: number, height: number): Point[] => [
  [radius * 0.62, 0.02],
  [radius * 0.8, 0.5],
  [radius, height * 0.42],
  [radius * 0.9, height * 0.75],
  [radius * 0.52, height * 0.97],
  [radius * 0.47, height],
];

const lidLine = (radius: number, height: number): Point[] => [
  ...curve<Point>(
    [
      [radius * 0.49, height - 0.05],
      [radius * 0.5, height + 0.12],
      [radius * 0.36, height + 0.5],
      [radius * 0.12, height + 0.72],
    ],
    7,
  ),
  ...curve<Point>(
    [
      [0.42, height + 0.82],
      [0.5, height + 1.15],
      [0.78, height + 1.45],
      [0.6, height + 1.8],
      [0, height + 1.9],
    ],
    6,
  ),
];

/** A spout that leaves the body at the left and narrows. */
const spout = (radius: number, height: number): Vec[] =>
  curve<Vec>(
    [
      [-radius * 0.82, height * 0.36, 0],
      [-radius * 1.2, height * 0.5, 0],
      [-radius * 1.42, height * 0.78, 0],
      [-radius * 1.68, height * 0.98, 0],
    ],
    10,
  );

/** A teapot: its spout at the left, a round handle at the right. */
export function teapot(radius: number, height: number, outside: Material): Thing[] {
  const handle = curve<Vec>(
    [
      [radius * 0.86, height * 0.78, 0],
      [radius * 1.36, height * 0.86, 0],
      [radius * 1.66, height * 0.58, 0],
      [radius * 1.45, height * 0.28, 0],
      [radius * 0.9, height * 0.22, 0],
    ],
    10,
  );
  return [
    { mesh: lathe([[0, 0.05], ...curve(bodyLine(radius, height), 10)]), material: outside },
    { mesh: lathe(lidLine(radius, height)), material: outside },
    {
      mesh: tube(spout(radius, height), (t) => [1.25 - t * 0.72, 1.45 - t * 0.95]),
      material: outside,
    },
    { mesh: tube(handle, () => [0.5, 0.36]), material: outside },
  ];
}

/** A Japanese pot with a straight handle towards the viewer's right. */
export function sidePot(radius: number, height: number, outside: Material): Thing[] {
  const grip = curve<Vec>(
    [
      [radius * 0.85, height * 0.55, 0],
      [radius * 1.35, height * 0.74, 0],
      [radius * 1.95, height * 1, 0],
    ],
    10,
  );
  const beak = curve<Vec>(
    [
      [-radius * 0.2, height * 0.45, radius * 0.75],
      [-radius * 0.32, height * 0.72, radius * 1.18],
      [-radius * 0.4, height * 0.9, radius * 1.42],
    ],
    10,
  );
  return [
    { mesh: lathe([[0, 0.05], ...curve(bodyLine(radius, height), 10)]), material: outside },
    { mesh: lathe(lidLine(radius, height)), material: outside },
    { mesh: tube(grip, (t) => [0.5 + t * 0.35, 0.5 + t * 0.35]), material: outside },
    ...put(
      [{ mesh: tube(beak, (t) => [0.95 - t * 0.5, 0.95 - t * 0.5], [0, 1, 0]), material: outside }],
      [0, 0, 0],
      -50,
    ),
  ];
}

/** A pot of glass, filled, under a lid of metal. */
export function glassPot(radius: number, height: number, drink: Color, lid: Material): Thing[] {
  const glass: Material = {
    kind: "clear",
    index: 1.47,
    roughness: 0,
    color: plain([0.985, 0.995, 0.99]),
  };
  const line = bodyLine(radius, height);
  const handle = curve<Vec>(
    [
      [radius * 0.84, height * 0.8, 0],
      [radius * 1.35, height * 0.86, 0],
      [radius * 1.6, height * 0.58, 0],
      [radius * 1.4, height * 0.3, 0],
      [radius * 0.97, height * 0.27, 0],
    ],
    10,
  );
  const level = height * 0.7;
  const filled = curve(line, 10).filter(([, y]) => y > 0.4 && y < level);
  const top = filled.at(-1)?.[0] ?? radius;
  // The drink fills the glass but for a hair, so that its own skin is seen.
  const tea: Point[] = [[0, 0.42], ...filled.map(([r, y]): Point => [r - 0.24, y + 0.02])];
  return [
    { mesh: lathe(vessel(line, 0.22, 0.36)), material: glass },
    {
      mesh: lathe(tea),
      material: { kind: "clear", index: 1.33, roughness: 0, depth: drink, color: plain([1, 1, 1]) },
    },
    liquid(drink, top - 0.24, level),
    { mesh: lathe(lidLine(radius, height)), material: lid },
    { mesh: tube(handle, () => [0.38, 0.3]), material: glass },
    { mesh: tube(spout(radius, height), (t) => [1.1 - t * 0.66, 1.2 - t * 0.76]), material: glass },
  ];
}
