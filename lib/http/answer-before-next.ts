import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

type Started = { server: Server };

/** Answers a request and returns true, or leaves it alone and returns false. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** From now on, requests that one of `answers` takes never reach Next, on any of this process's servers. */
export function answerBeforeNext(answers: Answer[]): void {
  const known = new WeakSet<Server>();
  // Published right before a server hears of a request: its first one is caught, too.
  channel("http.server.request.start").subscribe((message) => {
    const { server } = message as Started;
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
