import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type PageBody, pageBodies } from "#lib/http/page-bodies.ts";

const MAX_BYTES = 32 * 2 ** 20;

// biome-ignore lint/suspicious/noExplicitAny: as Node's own overloads have it.
type End = (...args: any[]) => ServerResponse;

/**
 * From now on, pages out of Next's cache are sent from bytes that were made once. Next itself hashes, encodes and
 * compresses the text of a page for every request, which costs more than everything else it does for it.
 * `generateEtags` is off in next.config.mjs, since the tag is made here.
 */
export function sendCachedPages(): void {
  const bodyOf = pageBodies(MAX_BYTES);
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
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
          return inner(prepare(request, response, bodyOf(text)));
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

/** Sets the headers of a page and returns its body; nothing when the browser has it. */
function prepare(request: IncomingMessage, response: ServerResponse, body: PageBody) {
  const { etag, bytes, gzipped } = body;
  response.setHeader("ETag", etag);
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.statusCode = 304;
    response.removeHeader("Content-Length");
    return undefined;
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return bytes;
  response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", gzipped().length);
  return gzipped();
}
