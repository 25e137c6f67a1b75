import type { ServerResponse } from "node:http";
import { prepareBody } from "#lib/http/send/body.ts";
import { keepBodies } from "#lib/http/send/keep-bodies.ts";
import { onRequest } from "#lib/shared/on-request.ts";

const MAX_BYTES = 32 * 2 ** 20;

// biome-ignore lint/suspicious/noExplicitAny: as Node's own overloads have it.
type End = (...args: any[]) => ServerResponse;

/**
 * From now on, pages out of Next's cache are sent from bytes that were made once. Next itself hashes, encodes and
 * compresses the text of a page for every request, which costs more than everything else it does for it.
 * `generateEtags` is off in next.config.mjs, since the tag is made here.
 */
export function sendCachedPages(): void {
  const bodyOf = keepBodies(MAX_BYTES);
  onRequest((request, response) => {
    let end: End = response.end.bind(response);
    let isPrepared = false;
    // Next's compression puts an `end` of its own before this one; the page must be ready before that runs, too.
    Object.defineProperty(response, "end", {
      configurable: true,
      get: () => {
        const inner = end;
        return (...args: unknown[]) => {
          const [text] = args;
          if (isPrepared || typeof text !== "string" || !isCachedPage(response))
            return inner(...args);
          isPrepared = true;
          const body = bodyOf(text, () => Buffer.from(text));
          return inner(prepareBody(request, response, body));
        };
      },
      set: (outer: End) => {
        end = outer.bind(response);
      },
    });
  });
}

const isCachedPage = (response: ServerResponse) =>
  !response.headersSent &&
  response.statusCode === 200 &&
  response.getHeader("x-nextjs-cache") === "HIT" &&
  String(response.getHeader("content-type")).startsWith("text/html");
