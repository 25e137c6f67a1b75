import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { isExpired } from "#lib/cache/expired-tags.ts";
import type { Answer } from "#lib/http/send/answer-before-next.ts";
import { type Body, makeBody, prepareBody } from "#lib/http/send/body.ts";
import { deferScripts } from "#lib/http/send/defer-scripts.ts";
import { keepRecent } from "#lib/http/send/keep-recent.ts";
import { currentRequest, type RequestContext } from "#lib/shared/request-context.ts";

const MAX_BYTES = 32 * 2 ** 20;

type Page = {
  headers: [name: string, value: OutgoingHttpHeader][];
  body: Body;
  tags: string[];
  renderedAt: number;
  freshUntil: number;
};

/** They belong to one answer, or are set again for each. */
const ownHeaders = /^(x-request-id|date|connection|keep-alive|etag|content-(length|encoding))$/;

/** What makes Next answer with something other than the page: its data for React, or an action's result. */
const notPage = ["rsc", "next-action", "content-type"];

/**
 * Answers with pages that Next sent out of its cache before, as bytes that were made once, until one of their tags or
 * their time expires: Next takes four times as long to find a page, and then encodes and compresses it for each visitor.
 */
export function sendCachedPages(): Answer {
  const pages = keepRecent<Page>(MAX_BYTES, ({ body }) => body.bytes.length);
  return (request, response) => {
    const { method, headers, url = "" } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    if (notPage.some((name) => name in headers)) return false;
    // Next's cache knows no query, either: a page that reads it is never in there.
    const [path = ""] = url.split("?");
    const page = pages.get(path);
    if (page && !isOld(page)) {
      send(request, response, page);
      return true;
    }
    pages.delete(path);
    const context = currentRequest();
    response.once("finish", () => {
      const sent = sentPage(response, context);
      if (sent) pages.set(path, sent);
    });
    return false;
  };
}

const isOld = ({ tags, renderedAt, freshUntil }: Page) =>
  Date.now() >= freshUntil || isExpired(tags, renderedAt);

/** What a response sent, if it was a page out of Next's cache. */
function sentPage(response: ServerResponse, context: RequestContext | undefined): Page | null {
  const entry = context?.cachedPage;
  if (!entry || response.statusCode !== 200) return null;
  if (response.getHeader("x-nextjs-cache") !== "HIT" || response.hasHeader("set-cookie"))
    return null;
  const [, seconds] = /s-maxage=(\d+)/.exec(String(response.getHeader("cache-control"))) ?? [];
  return {
    headers: Object.entries(response.getHeaders() as Record<string, OutgoingHttpHeader>).filter(
      ([name]) => !ownHeaders.test(name),
    ),
    body: makeBody(Buffer.from(deferScripts(entry.html))),
    tags: entry.tags,
    renderedAt: entry.renderedAt,
    freshUntil: entry.renderedAt + Number(seconds ?? 0) * 1000,
  };
}

function send(request: IncomingMessage, response: ServerResponse, { headers, body }: Page): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.end(prepareBody(request, response, body));
}
