import type { Trial } from "#scripts/torture/trial.ts";
import { guardsRemoved } from "#scripts/torture/trials/guards.ts";
import { histories } from "#scripts/torture/trials/histories.ts";
import { hostileBodies } from "#scripts/torture/trials/hostile-bodies.ts";
import { killNine } from "#scripts/torture/trials/kill-nine.ts";
import { lastItem } from "#scripts/torture/trials/last-item.ts";
import { lostDeliveries } from "#scripts/torture/trials/lost-deliveries.ts";
import { simulation } from "#scripts/torture/trials/simulation.ts";
import { storm } from "#scripts/torture/trials/storm.ts";

/** The figures, in the order of the README's table. */
export const trials: Trial[] = [
  histories,
  simulation,
  killNine,
  hostileBodies,
  storm,
  lastItem,
  lostDeliveries,
  guardsRemoved,
];
