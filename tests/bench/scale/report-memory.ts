import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Preloaded into a server: answers each message with what its process holds, after a garbage collection if it says so.

/** In MB (2^20 bytes); `peak`: the most that was ever resident. */
export type Memory = { resident: number; peak: number; heap: number; buffers: number };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
process.on("message", (message) => {
  if (message === "collect") collectGarbage();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const memory: Memory = {
    resident: rss / 2 ** 20,
    peak: process.resourceUsage().maxRSS / 2 ** 10,
    heap: heapUsed / 2 ** 20,
    buffers: arrayBuffers / 2 ** 20,
  };
  process.send?.(memory);
});
// An open channel must not keep the process alive on SIGTERM.
process.channel?.unref();
