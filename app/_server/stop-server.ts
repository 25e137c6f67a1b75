import { setTimeout as wait } from "node:timers/promises";
import { startDraining } from "#lib/draining.ts";
import { closeConnectionsAfterUse, closeListeners, nothingInFlight } from "#lib/http/in-flight.ts";
import { closeAllStreams } from "#lib/orders/view/live-orders.ts";
import { log } from "#lib/shared/log.ts";
import type { Worker } from "#lib/worker/worker.ts";

/** After draining. Containers are killed ten seconds after SIGTERM by default; a mail server may take eight to accept a mail. */
const EXIT_WITHIN_MS = 9000;

const signals = ["SIGTERM", "SIGINT"] as const;

/**
 * On SIGTERM and SIGINT: hands the worker's lease over, and for `drainMs` goes on serving while the health address says
 * 503, until load balancers have noticed. Then takes no new connection, ends the streams, lets requests, `after()` and
 * the worker finish what they are at, and exits, `drainMs` + 9 s after the signal at the latest.
 */
export function stopOnSignals(worker: Worker, drainMs: number): void {
  let stopping = false;
  const stop = async () => {
    // Signals come twice: from the terminal, and passed on by npm.
    if (stopping) return;
    stopping = true;
    // What still hangs by then is not worth waiting for: what was acknowledged is committed.
    setTimeout(() => {
      log("warn", "stop", { error: "something was still going on; ended anyway" });
      process.exit(0);
    }, drainMs + EXIT_WITHIN_MS).unref();
    log("info", "stopping", { drainMs });
    const workerStopped = worker.stop();
    startDraining();
    closeConnectionsAfterUse();
    await wait(drainMs);
    closeListeners();
    closeAllStreams();
    await workerStopped;
    await nothingInFlight();
    process.exit(0);
  };
  for (const signal of signals) {
    // Next's own handler exits as soon as the last connection closes, amidst a mail. NEXT_MANUAL_SIG_HANDLE keeps it
    // away on our start paths; a bare `next start` or a standalone server.js has registered it by now.
    if (!process.env.NEXT_MANUAL_SIG_HANDLE) process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}
