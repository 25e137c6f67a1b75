import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Preloaded into the server under test: measures what can't be seen from outside the process.

/** The answer to any message; `longestBlockMs` covers the time since the last one. */
export type ServerMetrics = { longestBlockMs: number; liveHeapMegabytes: number };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on("message", () => {
  // Read before the collection, which blocks as well.
  const longestBlockMs = delay.max / 1e6;
  collectGarbage();
  const metrics: ServerMetrics = {
    longestBlockMs,
    liveHeapMegabytes: process.memoryUsage().heapUsed / 2 ** 20,
  };
  process.send?.(metrics, () => delay.reset());
});
// An open channel must not keep the process alive on SIGTERM.
process.channel?.unref();
