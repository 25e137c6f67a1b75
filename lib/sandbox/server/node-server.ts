import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Handler } from "#lib/sandbox/http/handler.ts";
import { errorText, log } from "#lib/shared/log.ts";

/** Serves a web-standard handler with plain Node. `publicUrl`: the base of every request's URL. */
export function nodeServer(handle: Handler, publicUrl: string): Server {
  return createServer(async (request, response) => {
    try {
      await sendResponse(await handle(webRequest(request, publicUrl)), response);
    } catch (error) {
      log("error", "sandbox", { error: errorText(error) });
      response.destroy();
    }
  });
}

function webRequest(request: IncomingMessage, publicUrl: string): Request {
  const { method = "GET", url = "/", headers } = request;
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url.replace(/^\/*/, "/"), publicUrl), {
    method,
    headers: fields,
    ...(hasBody ? { body: Readable.toWeb(request) as never, duplex: "half" } : {}),
  });
}

/** Sends a response; one whose body breaks off breaks the connection, before a byte of it if so. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    to.end();
    return;
  }
  // The client sees what happened; there is nobody to tell here.
  await pipeline(Readable.fromWeb(response.body as ReadableStream), to).catch(() => undefined);
}
