import type { Metrics } from "#lib/metrics/metrics.ts";
import { methodOf, routeOf } from "#lib/metrics/route-of.ts";
import { onRequest } from "#lib/shared/on-request.ts";

/** Measures, from now on, what this process's servers answer. */
export function watchRequests({ requests, streams }: Metrics): void {
  onRequest((request, response) => {
    const started = performance.now();
    const [path = ""] = (request.url ?? "").split("?");
    const isStream = path.endsWith("/events");
    if (isStream) streams.inc();
    response.once("close", () => {
      if (isStream) return streams.dec();
      const status = `${Math.floor(response.statusCode / 100)}xx`;
      const labels = { route: routeOf(path), method: methodOf(request.method), status };
      requests.observe(labels, (performance.now() - started) / 1000);
    });
  });
}
