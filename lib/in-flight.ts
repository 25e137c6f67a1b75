import { channel } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

const waiting = new Set<() => void>();
let open = 0;

/** Counts, from now on, the requests that this process's servers are answering. */
export function countRequests(): void {
  channel("http.server.request.start").subscribe((message) => {
    const { response } = message as { response: ServerResponse };
    open++;
    response.once("close", () => {
      open--;
      if (open === 0) for (const tell of waiting) tell();
    });
  });
}

/** Resolves as soon as no request is being answered. */
export function nothingInFlight(): Promise<void> {
  if (open === 0) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.add(resolve);
  });
}
