import { afterAll, beforeAll } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { startServer } from "../../shared/testing/local-server.ts";
import { type Client, type ClientOptions, createClient } from "../client.ts";
import { testTime } from "./signed.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

/** A server for the tests of one file, and clients that talk to it. */
export function withLocalServer() {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
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
