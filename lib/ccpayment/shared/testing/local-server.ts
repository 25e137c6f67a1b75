import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

type Request = {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
};
const json = { "content-type": "application/json" };

type Answer = (response: ServerResponse, request: Request) => void;

/** A real HTTP server on this machine that keeps what it was asked; `path` is that of its API. */
export async function startServer(path: string) {
  const requests: Request[] = [];
  let answer: Answer = (response) => response.end();
  const server = createServer(async (incoming, response) => {
    const { method = "", url = "", headers } = incoming;
    const request = { method, path: url, headers, body: await buffer(incoming) };
    requests.push(request);
    answer(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${path}`,
    requests,
    /** From now on, answers so. */
    answerWith: (next: Answer) => {
      answer = next;
      requests.length = 0;
    },
    /** From now on, answers every call with this body. */
    answerBody: (body: Uint8Array | string, headers: { [name: string]: string } = json) => {
      answer = (response) => response.writeHead(200, headers).end(body);
      requests.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
