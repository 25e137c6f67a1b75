import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

/** Sends a web response by a plain server; one that breaks off breaks the connection. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    to.end();
    return;
  }
  // The client sees what happened; here there is nobody to tell.
  await pipeline(Readable.fromWeb(response.body as ReadableStream), to).catch(() => undefined);
}
