import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Calls `handle` with each request to any of this process's servers, right before the server itself hears of it. */
export function onRequest(
  handle: (request: IncomingMessage, response: ServerResponse, server: Server) => void,
): void {
  channel("http.server.request.start").subscribe((message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    handle(request, response, server);
  });
}
