import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Loaded into a server under torture, before all else: it tells of itself what nobody can see from outside.

/** What the server says of itself when asked; `longestBlockMs` since it was last asked. */
export type Inside = { longestBlockMs: number; liveHeapMegabytes: number };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on("message", () => {
  // Read before the collection, which blocks as well.
  const longestBlockMs = delay.max / 1e6;
  collectGarbage();
  const told: Inside = {
    longestBlockMs,
    liveHeapMegabytes: process.memoryUsage().heapUsed / 2 ** 20,
  };
  process.send?.(told, () => delay.reset());
});
// To be asked must not keep a server alive that is told to end.
process.channel?.unref();
