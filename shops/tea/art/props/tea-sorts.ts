import { blade, grain, lump, type Piece, petal, wire } from "#shops/tea/art/props/piece.ts";
import type { Sort } from "#shops/tea/art/props/pile.ts";
import { hex, type Material } from "#shops/tea/art/tracer/material.ts";
import { noise, type Random, range, seeded } from "#shops/tea/art/tracer/random.ts";

const SHAPES = 28;

const many = (seed: number, make: (random: Random) => Piece): Piece[] => {
  const random = seeded(seed);
  return Array.from({ length: SHAPES }, () => make(random));
};

/** Leaves in several tints, each a little uneven along its length. */
function tinted(
  tints: string[],
  kind: Material["kind"],
  roughness = 0.5,
): Pick<Sort, "material" | "tints"> {
  const colors = tints.map(hex);
  return {
    tints: tints.length,
    material: {
      kind,
      roughness,
      coat: 0.045,
      color: ({ u, x, y, z }, out) => {
        const base = colors[Math.floor(u)] ?? colors[0] ?? [0, 0, 0];
        const uneven = 0.62 + 0.76 * noise(x * 7, y * 7, z * 7);
        for (let part = 0; part < 3; part++) out[part] = (base[part] as number) * uneven;
      },
    },
  };
}

const sort = (share: number, shapes: Piece[], look: Pick<Sort, "material" | "tints">): Sort => ({
  share,
  shapes,
  ...look,
});

const wires = (from: number, to: number, width: number, bend = 0.5) =>
  many(5, (random) =>
    wire(random, range(random, from, to), width * range(random, 0.7, 1.35), bend),
  );
const flat = (from: number, to: number, width: number, shape: Parameters<typeof blade>[3] = {}) =>
  many(9, (random) =>
    blade(random, range(random, from, to), width * range(random, 0.7, 1.3), shape),
  );
const lumps = (from: number, to: number, folds = 0.5) =>
  many(13, (random) => lump(random, range(random, from, to), folds));
const petals = (length: number, width: number) =>
  many(17, (random) =>
    petal(random, length * range(random, 0.8, 1.2), width * range(random, 0.7, 1.2)),
  );
const grains = (length: number, width: number, streaks = 0) =>
  many(21, (random) => {
    const half = range(random, 0.85, 1.15) * 0.5;
    return grain(random, [length * half, width * half, width * half], streaks);
  });

const black = ["#2a1a12", "#35211a", "#20140f", "#45291b"];
const cornflower = sort(4, petals(1.1, 0.16), tinted(["#3b4fb0", "#5263c4", "#2f3f94"], "leaf"));
const peel = sort(
  7,
  lumps(0.35, 0.65, 0.3),
  tinted(["#c9701f", "#d98a35", "#b65c1a"], "glazed", 0.6),
);

/** What each tea looks like in the tin. */
export const teaSorts = {
  assam: [
    sort(80, wires(0.7, 1.4, 0.22, 0.35), tinted(black, "glazed", 0.42)),
    sort(20, wires(0.7, 1.3, 0.13), tinted(["#a9702f", "#8c5a28"], "glazed", 0.6)),
  ],
  darjeeling: [
    sort(
      45,
      flat(0.9, 1.7, 0.34, { roll: 2.2, curl: 0.6 }),
      tinted(["#5d5a30", "#6e6a3a", "#4b4a2a"], "leaf"),
    ),
    sort(40, wires(0.9, 1.6, 0.16), tinted(["#4a3322", "#5d4129", "#3a2a1d"], "glazed")),
    sort(15, wires(0.8, 1.3, 0.15), tinted(["#b9b08c", "#a59c78"], "leaf")),
  ],
  eastFrisian: [
    sort(85, lumps(0.2, 0.42, 0.7), tinted(black, "glazed", 0.4)),
    sort(15, wires(0.4, 0.7, 0.12), tinted(["#8f5d2a", "#6e4522"], "glazed")),
  ],
  earlGrey: [
    sort(100, wires(0.9, 1.8, 0.22), tinted(["#241a14", "#2f211a", "#1b1310"], "glazed", 0.4)),
    cornflower,
    { ...peel, share: 3 },
  ],
  ceylon: [
    sort(
      100,
      wires(1.1, 2, 0.25, 0.4),
      tinted(["#33201a", "#43291e", "#271912", "#55341f"], "glazed", 0.45),
    ),
  ],
  sencha: [
    sort(
      100,
      wires(0.9, 2, 0.2, 0.25),
      tinted(["#2d4a22", "#37572a", "#243d1c", "#486b33"], "glazed", 0.35),
    ),
  ],
  longjing: [
    sort(
      100,
      flat(1.3, 2.2, 0.36, { roll: 0.5, curl: 0.25, crumple: 0.05 }),
      tinted(["#7d8b42", "#8c9648", "#6b7b39", "#99a055"], "leaf"),
    ),
  ],
  genmaicha: [
    sort(60, wires(0.8, 1.6, 0.19, 0.3), tinted(["#3b5426", "#48632e", "#304620"], "glazed", 0.4)),
    sort(32, grains(0.62, 0.3), tinted(["#b98a4a", "#a67537", "#c99d5e"], "glazed", 0.5)),
    sort(8, lumps(0.5, 0.75, 0.6), tinted(["#efe6cf", "#e6dabd"], "matte")),
  ],
  jasmine: [
    sort(
      96,
      grains(0.72, 0.68, 0.28),
      tinted(["#5c6a45", "#6b7853", "#8c9377", "#4b5938"], "glazed", 0.6),
    ),
    sort(4, petals(1, 0.4), tinted(["#efe9d2", "#e6dcb9"], "leaf")),
  ],
  tieguanyin: [
    sort(
      88,
      lumps(0.55, 0.95, 0.75),
      tinted(["#37502f", "#42603a", "#2c4127", "#5b7345"], "glazed", 0.38),
    ),
    sort(12, wires(0.8, 1.3, 0.12), tinted(["#7a7a3e", "#64682f"], "glazed")),
  ],
  alishan: [
    sort(
      90,
      lumps(0.6, 1.05, 0.65),
      tinted(["#4c5c30", "#5c6c3a", "#3d4c28", "#76834a"], "glazed", 0.42),
    ),
    sort(10, wires(0.9, 1.4, 0.14), tinted(["#948a4c", "#7d7440"], "glazed")),
  ],
  daHongPao: [
    sort(
      100,
      wires(2, 3.4, 0.32, 0.6),
      tinted(["#33251d", "#413027", "#281c16", "#523a2a"], "glazed", 0.5),
    ),
  ],
  baiMuDan: [
    sort(
      50,
      flat(1.6, 3.2, 0.85, { roll: 1.6, curl: 0.8, crumple: 0.2 }),
      tinted(["#5f6440", "#737349", "#4e5638", "#7d6a47"], "leaf"),
    ),
    sort(30, flat(1.4, 2.4, 0.3, { roll: 2.4 }), tinted(["#b9b9a0", "#a9ab90", "#c9c6ad"], "leaf")),
    sort(20, flat(1, 2, 0.6, { roll: 1.8, curl: 0.9 }), tinted(["#6e5236", "#5b452f"], "leaf")),
  ],
  silverNeedle: [
    sort(
      100,
      many(29, (random) => wire(random, range(random, 1.9, 2.9), range(random, 0.26, 0.4), 0.3)),
      tinted(["#b4b79c", "#c4c4ac", "#9fa588", "#d2cfb8"], "matte"),
    ),
  ],
  mountainHerbs: [
    sort(
      52,
      flat(0.8, 1.7, 0.6, { roll: 1.1, curl: 0.7, crumple: 0.3 }),
      tinted(["#6c7a4c", "#7d8a59", "#58683f"], "leaf"),
    ),
    sort(14, petals(1.1, 0.24), tinted(["#d99a2b", "#e3ad3e"], "leaf")),
    { ...cornflower, share: 9 },
    sort(10, petals(0.9, 0.45), tinted(["#a8566f", "#94465f"], "leaf")),
    sort(15, wires(0.8, 1.8, 0.1, 0.2), tinted(["#8b8350", "#776f43"], "matte")),
  ],
  peppermint: [
    sort(
      84,
      flat(0.8, 1.8, 0.75, { roll: 1, curl: 0.7, crumple: 0.34 }),
      tinted(["#4a6b3b", "#5a7d46", "#3c5a32", "#6a8a53"], "leaf"),
    ),
    sort(16, wires(0.8, 1.8, 0.1, 0.2), tinted(["#7d7a4a", "#6d5a3c"], "matte")),
  ],
  camomile: [
    sort(30, grains(0.62, 0.56, 0.35), tinted(["#d9a520", "#e2b432", "#c99318"], "matte")),
    sort(46, petals(0.9, 0.26), tinted(["#f1ead6", "#e6dcc0"], "leaf")),
    sort(24, wires(0.6, 1.3, 0.09, 0.2), tinted(["#9a9a58", "#868748"], "matte")),
  ],
  rooibos: [
    sort(
      100,
      wires(0.4, 1.1, 0.13, 0.15),
      tinted(["#8f3d1c", "#a34a22", "#7a3217", "#b55c2c"], "matte"),
    ),
  ],
  rooibosOrange: [
    sort(
      100,
      wires(0.4, 1.1, 0.13, 0.15),
      tinted(["#8f3d1c", "#a34a22", "#7a3217", "#b55c2c"], "matte"),
    ),
    { ...peel, share: 6 },
    sort(3, petals(1.1, 0.24), tinted(["#e3ad3e", "#d99a2b"], "leaf")),
  ],
} satisfies Record<string, Sort[]>;

export type TeaSort = keyof typeof teaSorts;
