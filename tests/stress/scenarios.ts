import type { Scenario } from "#tests/stress/scenario.ts";
import { bothGenerations } from "#tests/stress/scenarios/both-generations.ts";
import { clocks } from "#tests/stress/scenarios/clocks.ts";
import { fullDisk } from "#tests/stress/scenarios/full-disk.ts";
import { heldWriteLock } from "#tests/stress/scenarios/held-write-lock.ts";
import { histories } from "#tests/stress/scenarios/histories.ts";
import { historiesOverHttp } from "#tests/stress/scenarios/histories-over-http.ts";
import { hostileBodies } from "#tests/stress/scenarios/hostile-bodies.ts";
import { hostileBodiesOverHttp } from "#tests/stress/scenarios/hostile-bodies-over-http.ts";
import { hostileSearches } from "#tests/stress/scenarios/hostile-searches.ts";
import { killNine } from "#tests/stress/scenarios/kill-nine.ts";
import { lastItem } from "#tests/stress/scenarios/last-item.ts";
import { lostDeliveries } from "#tests/stress/scenarios/lost-deliveries.ts";
import { randomAddresses } from "#tests/stress/scenarios/random-addresses.ts";
import { refundHistories } from "#tests/stress/scenarios/refund-histories.ts";
import { refundKills } from "#tests/stress/scenarios/refund-kills.ts";
import { rollingRestart } from "#tests/stress/scenarios/rolling-restart.ts";
import { sigterm } from "#tests/stress/scenarios/sigterm.ts";
import { simulation } from "#tests/stress/scenarios/simulation.ts";
import { storm } from "#tests/stress/scenarios/storm.ts";

/** The figures, in the order of the README's table. */
export const scenarios: Scenario[] = [
  histories,
  bothGenerations,
  historiesOverHttp,
  simulation,
  clocks,
  killNine,
  refundHistories,
  refundKills,
  hostileBodies,
  storm,
  lastItem,
  lostDeliveries,
  hostileBodiesOverHttp,
  hostileSearches,
  randomAddresses,
  heldWriteLock,
  fullDisk,
  sigterm,
  rollingRestart,
];
