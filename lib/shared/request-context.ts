import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { onRequest } from "#lib/shared/on-request.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** What Next keeps from server actions: where a request came from, and the response it is answered with. */
export type RequestContext = {
  /** In every log line about the request and in its answer: X-Request-Id as it came, if it can be one, or made here. */
  id: string;
  socketAddress: string;
  /** As it arrived: Next writes into the request's headers. */
  forwardedFor: string | undefined;
  response: ServerResponse;
  /** The page that Next's cache gave for it. */
  cachedPage?: CachedPage;
};

/** A page as it was rendered; `renderedAt`: when that began, Unix ms. */
export type CachedPage = { html: string; tags: string[]; renderedAt: number };

const storage = singleton("request-context", () => new AsyncLocalStorage<RequestContext>());

/** Makes the context of each request known, from now on, to all that is called while it is answered. */
export function keepRequestContext(): void {
  onRequest((request, response) => {
    const header = request.headers["x-forwarded-for"];
    const id = requestId(request.headers["x-request-id"]);
    response.setHeader("X-Request-Id", id);
    storage.enterWith({
      id,
      socketAddress: request.socket.remoteAddress ?? "",
      forwardedFor: Array.isArray(header) ? header.join(",") : header,
      response,
    });
  });
}

/** What a proxy gave, since its log names it too; anything longer or with other characters is replaced. */
const requestId = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.-]{8,64}$/.test(given)
    ? given
    : randomBytes(12).toString("base64url");

/** Undefined outside a request. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();
