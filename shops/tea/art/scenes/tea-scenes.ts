import { type Press, teaLabel } from "#shops/tea/art/label.ts";
import { bowl, glaze } from "#shops/tea/art/props/cup.ts";
import { backdrop, linen, paper, stone, table, wall, wood } from "#shops/tea/art/props/ground.ts";
import { bed, heap, pile } from "#shops/tea/art/props/pile.ts";
import { teaSorts } from "#shops/tea/art/props/tea-sorts.ts";
import { put } from "#shops/tea/art/props/thing.ts";
import { tin } from "#shops/tea/art/props/tin.ts";
import type { Scene } from "#shops/tea/art/studio.ts";
import { kinds, type Tea } from "#shops/tea/art/teas.ts";
import { seeded } from "#shops/tea/art/tracer/random.ts";

const SIZE = { radius: 4.1, height: 12 };

/** How much room a tea's bits take: large ones need fewer. */
function amount({ sort }: Tea): number {
  const [first] = teaSorts[sort];
  const length = first?.shapes[0]?.length ?? 1;
  return Math.round(Math.min(2600, 1500 / length ** 0.8));
}

/** Its tin, and a heap of it in front. */
export async function tinScene(tea: Tea, press: Press): Promise<Scene> {
  const { tin: color, paper: behind } = kinds[tea.kind];
  const ink = tea.kind === "white" ? "#8b8164" : color;
  const label = await press.print(teaLabel(tea.name, tea.kindName, tea.origin, ink));
  const place = heap(4.1);
  return {
    shape: 4 / 5,
    things: [
      backdrop(paper(behind)),
      ...put(tin(SIZE, color, label), [-2.2, 0, -2], 5),
      ...pile(teaSorts[tea.sort], { count: amount(tea), place, at: [4.1, 0, 5] }, seeded(5)),
    ],
    camera: {
      from: [0.6, 14, 50],
      to: [0.6, 5.15, 0],
      angle: 20.5,
      focus: [0, 5, 2.6],
      aperture: 0.35,
    },
  };
}

/** The leaves, close. */
export function leafScene(tea: Tea): Scene {
  const floor = (x: number, z: number) => 1.6 * Math.exp(-(x * x + z * z) / 34);
  return {
    shape: 4 / 5,
    light: "softbox",
    exposure: 0.25,
    things: [
      backdrop(paper(kinds[tea.kind].paper)),
      ...pile(
        teaSorts[tea.sort],
        { count: amount(tea) * 1.3, place: heap(6.6, 0.03), at: [0, 0, 0] },
        seeded(8),
      ),
      ...pile(
        teaSorts[tea.sort],
        { count: amount(tea) * 0.35, place: bed(9, 9), floor, at: [0, 0, 0] },
        seeded(9),
      ),
    ],
    camera: {
      from: [1.5, 16.5, 13.5],
      to: [0, 0.8, 0.3],
      angle: 25,
      focus: [0, 1.6, 1.6],
      aperture: 1,
    },
  };
}

/** A bowl of it, ready to drink. */
export function cupScene(tea: Tea): Scene {
  const { paper: behind, table: kind } = kinds[tea.kind];
  const tops = { wood: wood(), linen: linen("#d6ccb6"), stone: stone("#bdb6a8") };
  const outside = glaze(tea.kind === "oolong" ? "#5d6f74" : "#e6dfce", { rim: 5.8, specks: 0.4 });
  const place = heap(3, 0.3);
  return {
    shape: 4 / 5,
    things: [
      table(tops[kind], -46),
      wall(paper(behind), -46),
      ...put(
        bowl(5.4, 5.8, tea.kind === "oolong" ? glaze("#e6dfce", { rim: 5.8 }) : outside, {
          color: tea.drink,
          level: 4.5,
        }),
        [-0.4, 0, 0],
      ),
      ...pile(
        teaSorts[tea.sort],
        { count: Math.round(amount(tea) * 0.12), place, at: [6, 0, 6] },
        seeded(6),
      ),
    ],
    camera: {
      from: [0, 33, 38],
      to: [0.4, 2.2, 0.4],
      angle: 22,
      focus: [0, 4.5, 4],
      aperture: 0.5,
    },
  };
}
