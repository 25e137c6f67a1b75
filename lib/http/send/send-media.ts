import type { IncomingMessage, ServerResponse } from "node:http";
import { drawingPolicy, headersWith, IMMUTABLE } from "#lib/http/security-headers.ts";
import type { Answer } from "#lib/http/send/answer-before-next.ts";
import { type Body, makeBody, prepareBody } from "#lib/http/send/body.ts";
import { keepRecent } from "#lib/http/send/keep-recent.ts";
import { contentTypeOf } from "#lib/media/picture.ts";
import { type MediaStore, MediaUnavailable } from "#lib/media/store/media-store.ts";
import { errorText, log } from "#lib/shared/log.ts";

/** Drawings, with their compressed bytes: the demo's art, whose files are read from the disk once. */
const MAX_BYTES = 16 * 2 ** 20;

const headers = headersWith(drawingPolicy);

/**
 * Answers with pictures' files: 404 for one that isn't there, 503 while the bucket can't be reached. In front of Next,
 * which takes a millisecond more for each and sends what route handlers return uncompressed.
 */
export function sendMedia(store: () => MediaStore): Answer {
  const drawings = keepRecent<Body>(MAX_BYTES, ({ bytes }) => bytes.length);
  const send = async (request: IncomingMessage, response: ServerResponse, file: string) => {
    const type = contentTypeOf(file);
    const known = drawings.get(file);
    const bytes = known?.bytes ?? (type ? await store().read(file) : null);
    if (!type || !bytes) return refuse(response, 404, "Not found");
    response.setHeader("Cache-Control", IMMUTABLE);
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Length", bytes.length);
    if (!file.endsWith(".svg")) return response.end(bytes);
    response.setHeader("Vary", "Accept-Encoding");
    const drawing = known ?? drawings.set(file, makeBody(bytes));
    response.end(prepareBody(request, response, drawing));
  };
  return (request, response) => {
    const { method, url = "" } = request;
    const [, file] = /^\/media\/([^/?]+)(?:\?|$)/.exec(url) ?? [];
    if (!file || (method !== "GET" && method !== "HEAD")) return false;
    for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
    send(request, response, file).catch((error: unknown) => {
      const isExpected = error instanceof MediaUnavailable;
      log(isExpected ? "warn" : "error", "media", {
        outcome: isExpected ? "unavailable" : "failed",
        error: errorText(error),
      });
      response.setHeader("Retry-After", "5");
      refuse(response, isExpected ? 503 : 500, isExpected ? "Unavailable" : "Failed");
    });
    return true;
  };
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  response.end(text);
}
