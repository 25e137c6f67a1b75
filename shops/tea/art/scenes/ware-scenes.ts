import { type Press, teaLabel, voucherCard } from "#shops/tea/art/label.ts";
import { bowl, dish, glaze, mug } from "#shops/tea/art/props/cup.ts";
import {
  backdrop,
  brass,
  linen,
  paper,
  steel,
  stone,
  table,
  wall,
  wood,
} from "#shops/tea/art/props/ground.ts";
import { heap, pile } from "#shops/tea/art/props/pile.ts";
import { glassPot, sidePot, teapot } from "#shops/tea/art/props/pot.ts";
import { teaSorts } from "#shops/tea/art/props/tea-sorts.ts";
import { put, type Thing } from "#shops/tea/art/props/thing.ts";
import { printed, tin } from "#shops/tea/art/props/tin.ts";
import type { Scene } from "#shops/tea/art/studio.ts";
import { kinds, teas } from "#shops/tea/art/teas.ts";
import type { Material } from "#shops/tea/art/tracer/material.ts";
import { grid, type Vec } from "#shops/tea/art/tracer/mesh.ts";
import { fractal, noise, seeded } from "#shops/tea/art/tracer/random.ts";
import { lathe } from "#shops/tea/art/tracer/shapes.ts";

/** The colors that pots, cups and tins come in. */
export const wares = {
  moos: "#34483a",
  kreide: "#e4dcc9",
  tinte: "#2d4254",
  honig: "#c18a35",
  ziegel: "#9a4a31",
};
export type Ware = keyof typeof wares;

const papers: Record<Ware, string> = {
  moos: "#c9cbb4",
  kreide: "#cbb9a1",
  tinte: "#bfc6c6",
  honig: "#e0d2ad",
  ziegel: "#dcc0a8",
};

const stoneware = (ware: Ware, rim?: number) =>
  glaze(wares[ware], {
    rim: rim ?? 1e9,
    specks: 0.35,
    edge: ware === "kreide" ? "#9a7a55" : "#c4ab85",
  });

const seenFrom = (
  from: Vec,
  to: Vec,
  angle: number,
  focus: Vec,
  aperture: number,
): Scene["camera"] => ({ from, to, angle, focus, aperture });

const onPaper = (ware: Ware, things: Thing[], camera: Scene["camera"]): Scene => ({
  shape: 4 / 5,
  things: [backdrop(paper(papers[ware])), ...things],
  camera,
});

export const tinWare = (ware: Ware): Scene =>
  onPaper(
    ware,
    [
      ...put(tin({ radius: 4.1, height: 12 }, wares[ware]), [-3.4, 0, 0]),
      ...put(tin({ radius: 3.3, height: 9 }, wares[ware]), [4.6, 0, 2.4]),
    ],
    seenFrom([0, 17, 56], [0, 5, 0], 23.5, [0, 5, 2.6], 0.2),
  );

export const potWare = (ware: Ware): Scene =>
  onPaper(
    ware,
    put(teapot(6.2, 9.2, stoneware(ware)), [0, 0, 0], 14),
    seenFrom([0, 22, 58], [-0.4, 4.7, 0], 27, [0, 5, 3], 0.2),
  );

export const mugWare = (ware: Ware): Scene =>
  onPaper(
    ware,
    put(
      mug(4.2, 7.6, stoneware(ware, 7.6), { color: [0.96, 0.84, 0.64], level: 6.2 }),
      [-0.6, 0, 0],
      18,
    ),
    seenFrom([0, 21, 42], [0.2, 3.5, 0], 20, [0, 4, 3], 0.2),
  );

export const bowlWare = (ware: Ware): Scene =>
  onPaper(
    ware,
    put(bowl(5.6, 6, stoneware(ware, 6), { color: [0.975, 0.96, 0.78], level: 4.6 }), [0, 0, 0]),
    seenFrom([0, 22, 42], [0, 2.9, 0], 21, [0, 4, 3], 0.2),
  );

const oak = (): Thing[] => [table(wood(), -44), wall(paper("#8d9884"), -44)];

export const potOnTable = (): Scene => ({
  shape: 3 / 2,
  things: [
    ...oak(),
    ...put(teapot(6.2, 9.2, stoneware("moos")), [-3, 0, -3], 16),
    ...put(
      mug(4, 7.2, stoneware("kreide", 7.2), { color: [0.95, 0.82, 0.62], level: 5.8 }),
      [13, 0, 1],
      20,
    ),
    ...put(dish(4.4, stoneware("kreide", 1.25)), [10, 0, 10]),
    ...pile(teaSorts.darjeeling, { count: 500, place: heap(2.9, 0), at: [10, 0.5, 10] }, seeded(4)),
    ...put(tin({ radius: 3.6, height: 10.5 }, kinds.black.tin), [-17, 0, -8]),
  ],
  camera: seenFrom([2, 22, 56], [0, 4.4, 0], 23, [-1, 5, 1], 0.5),
});

export const cupsInRow = (): Scene => ({
  shape: 1,
  things: [
    table(stone("#c4bcae"), -44),
    wall(paper("#d3c5ac"), -44),
    ...(["tinte", "kreide", "moos", "honig"] as const).flatMap((ware, at) =>
      put(mug(4, 7.2, stoneware(ware, 7.2)), [-9.8 + at * 7.6, 0, 1 - at * 3.4], 28 - at * 9),
    ),
  ],
  camera: seenFrom([0, 19, 54], [1, 3.4, -4], 30, [-3, 4, 0], 0.7),
});

const clay = glaze("#7b3f2b", { specks: 0.15, roughness: 0.42 });

export const kyusu = (): Scene => ({
  shape: 4 / 5,
  things: [backdrop(stone("#c3bbab")), ...put(sidePot(5, 6.6, clay), [-1.2, 0, 0], 24)],
  camera: seenFrom([0, 24, 50], [1, 3.4, 0], 26, [0, 4, 3], 0.2),
});

export const kyusuServed = (): Scene => ({
  shape: 1,
  things: [
    table(linen("#d0c6b0"), -44),
    wall(paper("#aeb6a0"), -44),
    ...put(sidePot(5, 6.6, clay), [-4.5, 0, -2], 10),
    ...put(
      bowl(3.8, 4.4, stoneware("kreide", 4.4), { color: [0.975, 0.965, 0.78], level: 3.4 }),
      [7.5, 0, 4],
    ),
    ...pile(teaSorts.sencha, { count: 220, place: heap(2.2, 0.3), at: [-2.5, 0, 9.5] }, seeded(3)),
  ],
  camera: seenFrom([0, 27, 48], [-0.2, 2.8, 1], 27, [-1, 4, 2], 0.4),
});

export const glass = (radius: number, height: number): Scene => ({
  shape: 4 / 5,
  side: 3,
  things: [
    table(wood("#c6a174", "#8f6741"), -46),
    wall(paper("#d9cfbd"), -46),
    ...put(glassPot(radius, height, [0.96, 0.86, 0.55], steel), [0, 0, 0], 12),
  ],
  camera: seenFrom([0, 20, 58], [0, height * 0.52, 0], 24, [0, 5, 3], 0.2),
});

/** Whisked matcha: a fine froth. */
const froth: Material = {
  kind: "glazed",
  roughness: 0.5,
  coat: 0.04,
  color: ({ x, y, z }, out) => {
    const bubbles = noise(x * 9, y, z * 9) * 0.35 + fractal(x * 0.8, y, z * 0.8, 3) * 0.3;
    for (const [part, value] of [0.3, 0.44, 0.1].entries()) out[part] = value * (0.72 + bubbles);
  },
  relief: ({ x, z }) => noise(x * 8, 1, z * 8) * 0.035 + noise(x * 20, 1, z * 20) * 0.012,
};

export const matchaBowl = (): Scene => ({
  shape: 4 / 5,
  things: [
    table(linen("#d3c9b4"), -46),
    wall(paper("#c3c8ae"), -46),
    ...bowl(6, 6.6, glaze("#2f3a38", { rim: 6.6, specks: 0.3, edge: "#a98a5f" })),
    {
      mesh: lathe([
        [5.35, 4.72],
        [5, 4.66],
        [0, 4.72],
      ]),
      material: froth,
    },
  ],
  camera: seenFrom([0, 33, 38], [0, 2.6, 0.4], 20.5, [0, 5, 3], 0.4),
});

const powder: Material = {
  kind: "matte",
  roughness: 1,
  color: ({ x, y, z }, out) => {
    const uneven = 0.8 + 0.4 * noise(x * 6, y * 6, z * 6);
    for (const [part, value] of [0.24, 0.4, 0.06].entries()) out[part] = value * uneven;
  },
  relief: ({ x, y, z }) => noise(x * 14, y * 14, z * 14) * 0.03 + noise(x * 4, y * 4, z * 4) * 0.06,
};

export const matchaPowder = (): Scene => ({
  shape: 4 / 5,
  light: "softbox",
  things: [
    backdrop(stone("#cfc8ba")),
    ...put(dish(5.6, stoneware("tinte", 1.25)), [0, 0, 0]),
    {
      mesh: grid(110, 110, (u, v): Vec => {
        const [x, z] = [(u - 0.5) * 9.4, (v - 0.5) * 9.4];
        const far = Math.hypot(x, z);
        const cone = Math.max(0, 4.5 - far) * 0.52 * (1 - 0.12 * Math.max(0, 1.2 - far));
        return [
          x,
          0.42 + cone + (far < 4.6 ? (fractal(x * 0.9, 3, z * 0.9, 4) - 0.4) * 0.5 : -3),
          z,
        ];
      }),
      material: powder,
    },
  ],
  camera: seenFrom([1, 16, 24], [0, 1.2, 0], 27, [0, 2, 1.5], 0.7),
});

export async function tastingSet(press: Press): Promise<Scene> {
  const chosen = teas.filter(({ kind }) => kind === "black");
  const rows: Thing[] = [];
  for (const [at, tea] of chosen.entries()) {
    const label = await press.print(teaLabel(tea.name, tea.kindName, tea.origin, kinds.black.tin));
    const place: Vec = [(at - 2) * 7.4, 0, at % 2 === 0 ? 0 : -7];
    rows.push(
      ...put(
        tin({ radius: 3.2, height: 8.6 }, at % 2 === 0 ? kinds.black.tin : "#2c211b", label),
        place,
        (at - 2) * 3,
      ),
    );
  }
  return {
    shape: 3 / 2,
    things: [backdrop(paper("#d6bfa6"), -44), ...rows],
    camera: seenFrom([0, 19, 64], [0, 3.9, -2], 22, [0, 4, 2], 0.5),
  };
}

export async function voucher(press: Press): Promise<Scene> {
  const image = await press.print(voucherCard());
  const sheet = (width: number, depth: number, height: number): Thing["mesh"] =>
    grid(1, 1, (u, v) => [(u - 0.5) * width, height, (0.5 - v) * depth]);
  return {
    shape: 4 / 5,
    things: [
      table(linen("#cbbfa6"), -60),
      ...put(
        [
          {
            mesh: grid(1, 1, (u, v) => [(u - 0.5) * 17.6, 0.08, (0.5 - v) * 11.8]),
            material: paper("#e9e0cb"),
          },
        ],
        [-0.6, 0, 1],
        -9,
      ),
      ...put([{ mesh: sheet(15.7, 10, 0.28), material: printed(image) }], [0.7, 0, 0], 6),
      ...put(tin({ radius: 3.1, height: 5 }, kinds.green.tin), [6.8, 0, -9.6]),
      ...put(
        [
          {
            mesh: lathe([
              [0, 0.01],
              [1.9, 0.01],
              [2, 0.12],
              [1.9, 0.2],
              [0, 0.2],
            ]),
            material: brass,
          },
        ],
        [-6.8, 0, 9.4],
      ),
      ...pile(
        teaSorts.longjing,
        { count: 60, place: heap(2.4, 0.4), at: [-5.5, 0, -9] },
        seeded(2),
      ),
    ],
    camera: seenFrom([0, 46, 28], [0, 0.4, 0], 29, [0, 0.3, 0], 0.2),
  };
}
