import { AsyncLocalStorage } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { singleton } from "#lib/shared/singleton.ts";

/** What Next keeps from server actions: where a request came from, and the response it is answered with. */
export type RequestContext = {
  socketAddress: string;
  /** As it arrived: Next writes into the request's headers. */
  forwardedFor: string | undefined;
  response: ServerResponse;
};

const storage = singleton("request-context", () => new AsyncLocalStorage<RequestContext>());

/** Makes the context of each request known, from now on, to all that is called while it is answered. */
export function keepRequestContext(): void {
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const header = request.headers["x-forwarded-for"];
    storage.enterWith({
      socketAddress: request.socket.remoteAddress ?? "",
      forwardedFor: Array.isArray(header) ? header.join(",") : header,
      response,
    });
  });
}

/** Undefined outside a request. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();
