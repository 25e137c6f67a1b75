import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import { advanceClock } from "#lib/sandbox/clock/advance-clock.ts";
import { runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { handleApiRequest } from "#lib/sandbox/protocol/v1/handle.ts";
import { handleV2Request } from "#lib/sandbox/protocol/v2/handle.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import { createSandbox, type Deliver } from "#lib/sandbox/sandbox.ts";
import { type ClockLine, realLine, timeOn } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

export type SentRequest = Parameters<Deliver>[0];
export type TestSandbox = ReturnType<typeof testSandbox>;

type Options = {
  /** The same folder again is the same sandbox after a restart. */
  folder?: string;
  credentials?: { appId: string; appSecret: string };
  /** ms UTC at which its time stands until it is moved. */
  startsAt?: number;
  /** What every receiver answers. */
  answer?: (sent: SentRequest) => { status: number; body: string } | Promise<never>;
};

/** A sandbox whose receiver is the test, with a frozen clock. */
export function testSandbox(options: Options = {}) {
  const {
    folder = mkdtempSync(join(tmpdir(), "sandbox-")),
    credentials = sandboxCredentials,
    startsAt = Date.UTC(2026, 0, 1),
    answer = () => ({ status: 200, body: "success" }),
  } = options;
  let line: ClockLine = { realMs: 0, virtualMs: startsAt, rate: 0 };
  const sent: SentRequest[] = [];
  const sandbox = createSandbox({
    file: join(folder, "sandbox.db"),
    clock: { now: () => timeOn(line, Date.now()) },
    publicUrl: "http://localhost:1",
    credentials: { ...sandboxCredentials, ...credentials },
    allowRemote: false,
    deliver: async (request) => {
      sent.push(request);
      return { headers: {}, ...(await answer(request)) };
    },
    moveClock: (to) => {
      line = to === realLine ? { ...realLine, virtualMs: startsAt, rate: 0 } : to;
    },
    readLine: () => line,
  });
  return {
    sandbox,
    folder,
    sent,
    bodies: () => sent.map(({ body }) => JSON.parse(body)),
    /** Calls the API with a request signed by hand; returns its envelope. */
    call(
      path: string,
      params: unknown,
      timestamp = Math.floor(sandbox.clock.now() / 1000),
      changeSign = (sign: string) => sign,
    ) {
      const body = typeof params === "string" ? params : JSON.stringify(params);
      const reply = handleApiRequest(sandbox, {
        method: "POST",
        path,
        address: `${Math.random()}`,
        appId: credentials.appId,
        timestamp: String(timestamp),
        sign: changeSign(sign({ ...credentials, timestamp, body })),
        body: Buffer.from(body),
      });
      return JSON.parse(reply.body);
    },
    /** Calls version 2 with a request signed by hand; answers its envelope. */
    callV2(path: string, params: unknown = "", asked: { timestamp?: string; sign?: string } = {}) {
      const body = typeof params === "string" ? params : JSON.stringify(params);
      const { appId, appSecret } = sandboxCredentials.v2;
      const timestamp = asked.timestamp ?? String(Math.floor(sandbox.clock.now() / 1000));
      const reply = handleV2Request(sandbox, {
        method: "POST",
        path,
        address: `${Math.random()}`,
        appId,
        timestamp,
        sign: asked.sign ?? signV2({ appId, timestamp, body }, appSecret),
        body: Buffer.from(body),
      });
      return JSON.parse(reply.body);
    },
    advance(seconds: number) {
      line = { ...line, virtualMs: timeOn(line, Date.now()) + seconds * 1000 };
      advanceClock(sandbox);
    },
    async deliver() {
      while ((await runDueDeliveries(sandbox)) > 0);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const usdtOnTron = "0912e09a-d8e2-41d7-a0bc-a25530892988";
export const usdtOnBsc = "92b15088-7973-4813-b0f3-1895588a5df7";
export const bitcoin = "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001";

/** Parameters of a hosted order. */
export const hosted = (merchantOrderId: string, more: object = {}) => ({
  product_price: "25.00",
  merchant_order_id: merchantOrderId,
  product_name: "Print",
  notify_url: "http://localhost:9/hook",
  ...more,
});
