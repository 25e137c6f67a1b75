import type { Trial } from "#scripts/torture/trial.ts";
import { clocks } from "#scripts/torture/trials/clocks.ts";
import { fullDisk } from "#scripts/torture/trials/full-disk.ts";
import { guardsRemoved } from "#scripts/torture/trials/guards.ts";
import { heldWriteLock } from "#scripts/torture/trials/held-write-lock.ts";
import { histories } from "#scripts/torture/trials/histories.ts";
import { historiesOverHttp } from "#scripts/torture/trials/histories-over-http.ts";
import { hostileBodies } from "#scripts/torture/trials/hostile-bodies.ts";
import { hostileBodiesOverHttp } from "#scripts/torture/trials/hostile-bodies-over-http.ts";
import { killNine } from "#scripts/torture/trials/kill-nine.ts";
import { lastItem, lastItemInProcesses } from "#scripts/torture/trials/last-item.ts";
import { lostDeliveries } from "#scripts/torture/trials/lost-deliveries.ts";
import { sigterm } from "#scripts/torture/trials/sigterm.ts";
import { simulation } from "#scripts/torture/trials/simulation.ts";
import { storm } from "#scripts/torture/trials/storm.ts";

/** The figures, in the order of the README's table. */
export const trials: Trial[] = [
  histories,
  historiesOverHttp,
  simulation,
  clocks,
  killNine,
  hostileBodies,
  storm,
  lastItem,
  lastItemInProcesses,
  lostDeliveries,
  hostileBodiesOverHttp,
  heldWriteLock,
  fullDisk,
  sigterm,
  guardsRemoved,
];
