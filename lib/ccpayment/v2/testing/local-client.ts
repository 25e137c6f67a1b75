import { afterAll, beforeAll, expect, it } from "vitest";
import { credentials } from "../../shared/testing/credentials.ts";
import { startServer } from "../../shared/testing/local-server.ts";
import { type Client, type ClientOptions, createClient } from "../client.ts";
import { hmacSigner } from "../signature/hmac-signer.ts";
import { verify } from "../signature/verify.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

/** The moment at which these tests take place, in Unix seconds. */
const testTime = 1_700_000_000;

/** One call of the client, what it must send, what is answered, and what the client must make of that. */
export type CallCase = {
  call: (client: Client) => Promise<unknown>;
  path: string;
  body: object;
  data: unknown;
  value: unknown;
};

/** A server for the tests of one file, and clients that talk to it. */
export function withLocalServer() {
  let server: Server;
  beforeAll(async () => {
    server = await startServer("/ccpayment/v2");
  });
  afterAll(() => server.stop());

  const answer = (data: unknown) =>
    server.answerBody(JSON.stringify({ code: 10000, msg: "success", data }));
  const client = (options: Partial<ClientOptions> = {}): Client =>
    createClient({
      appId: credentials.appId,
      key: credentials.appSecret,
      baseUrl: server.baseUrl,
      now: () => testTime * 1000,
      ...options,
    });
  return {
    server: () => server,
    /** From now on, answers every call with this `data`. */
    answer,
    client,
    /** One test a case: what is sent, that it is signed, and what becomes of the answer. */
    testCalls: (cases: CallCase[]) =>
      it.each(cases)("$path", async ({ call, path, body, data, value }) => {
        answer(data);
        expect(await call(client())).toEqual({ ok: true, value });
        const [request, ...more] = server.requests;
        expect(more).toEqual([]);
        expect(request).toMatchObject({ method: "POST", path: `/ccpayment/v2${path}` });
        expect(JSON.parse(String(request?.body))).toEqual(body);
        const { appid, timestamp, sign } = request?.headers ?? {};
        expect([appid, timestamp]).toEqual([credentials.appId, String(testTime)]);
        const signer = hmacSigner(credentials.appSecret);
        const sent = { appId: credentials.appId, signer, timestamp: String(timestamp) };
        expect(verify({ ...sent, sign: String(sign), body: request?.body ?? Buffer.of() }).ok).toBe(
          true,
        );
      }),
  };
}
