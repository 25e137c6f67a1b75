import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "#lib/metrics/metrics.ts";
import { methodOf, routeOf } from "#lib/metrics/route-of.ts";

type Started = { request: IncomingMessage; response: ServerResponse };

/** Measures, from now on, what this process's servers answer. */
export function watchRequests({ requests, streams }: Metrics): void {
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as Started;
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
