import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { onRequest } from "#lib/shared/on-request.ts";

/** Answers a request and returns true, or leaves it alone and returns false. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** From now on, requests that one of `answers` takes never reach Next, on any of this process's servers. */
export function answerBeforeNext(answers: Answer[]): void {
  const known = new WeakSet<Server>();
  onRequest((_request, _response, server) => {
    if (known.has(server)) return;
    known.add(server);
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (answers.some((answer) => answer(request, response))) return;
      for (const listener of listeners) listener.call(server, request, response);
    });
  });
}
