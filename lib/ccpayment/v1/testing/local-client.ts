import { afterAll, beforeAll } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { startServer } from "../../shared/testing/local-server.ts";
import { type Client, type ClientOptions, createClient } from "../client.ts";
import { signedHeaders, testTime } from "./signed.ts";

/** A local server that signs its answers as version 1 does. */
async function startSigningServer() {
  const server = await startServer("/ccpayment/v1");
  return {
    ...server,
    /** From now on, answers every call with this body, correctly signed. */
    answerSigned: (body: Uint8Array | string) => server.answerBody(body, signedHeaders(body)),
  };
}

type Server = Awaited<ReturnType<typeof startSigningServer>>;

/** A server for the tests of one file, and clients that talk to it. */
export function withLocalServer() {
  let server: Server;
  beforeAll(async () => {
    server = await startSigningServer();
  });
  afterAll(() => server.stop());
  return {
    server: () => server,
    /** From now on, answers every call with this `data`. */
    answer: (data: unknown) =>
      server.answerSigned(JSON.stringify({ code: 10000, msg: "Success", data })),
    client: (options: Partial<ClientOptions> = {}): Client =>
      createClient({
        ...credentials,
        baseUrl: server.baseUrl,
        now: () => testTime * 1000,
        ...options,
      }),
  };
}
