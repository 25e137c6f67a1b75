import { databaseWrites, type ObservedWrite } from "#db/observe-writes.ts";
import { getMetrics } from "#lib/metrics/metrics.ts";
import { watchRequests } from "#lib/metrics/watch-requests.ts";
import { type GatewayCall, gatewayCalls } from "#lib/payments/observed-fetch.ts";
import { type LogLine, logLines } from "#lib/shared/log.ts";

/** Counts and measures, from now on, what this process does; without it nothing of that costs anything. */
export function startMetrics(): void {
  const metrics = getMetrics();
  watchRequests(metrics);
  logLines.subscribe((message) => {
    const { level, event, outcome = "" } = message as LogLine;
    metrics.events.inc({ level, event, outcome });
  });
  gatewayCalls.subscribe((message) => {
    const { operation, outcome, seconds } = message as GatewayCall;
    metrics.gatewayCalls.observe({ operation, outcome }, seconds);
  });
  databaseWrites.subscribe((message) => {
    const { outcome, seconds } = message as ObservedWrite;
    metrics.databaseWrites.observe({ outcome }, seconds);
  });
}
