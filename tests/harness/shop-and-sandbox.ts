import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { DatabaseUnavailable } from "#db/errors.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { ccpaymentV1Gateway } from "#lib/payments/ccpayment-v1/create-gateway.ts";
import { ccpaymentV2Gateway } from "#lib/payments/ccpayment-v2/create-gateway.ts";
import { fetchDeliver } from "#lib/sandbox/deliveries/fetch-deliver.ts";
import { runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { answerApiRequest } from "#lib/sandbox/faults/inject-answer-fault.ts";
import { createSandbox } from "#lib/sandbox/sandbox.ts";
import { sendResponse } from "#lib/sandbox/server/node-server.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { type ClockLine, realLine, timeOn } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { generation } from "#tests/harness/generations.ts";
import { temporaryDatabase } from "#tests/harness/temporary-database.ts";
import { testShop } from "#tests/harness/test-shop.ts";

export type ShopAndSandbox = Awaited<ReturnType<typeof shopAndSandbox>>;

const header = (request: IncomingMessage, name: string) => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};

/** A shop and a sandbox of a test's own, meeting over real HTTP on this machine, with one movable clock. `timeoutMs`: how long the shop waits for the gateway. */
export async function shopAndSandbox({ timeoutMs }: { timeoutMs?: number } = {}) {
  const temporary = await temporaryDatabase();
  let line: ClockLine = realLine;
  const clock = { now: () => timeOn(line, Date.now()) };
  const sandbox = createSandbox({
    file: ":memory:",
    clock,
    publicUrl: "http://localhost:1",
    credentials: sandboxCredentials,
    deliver: fetchDeliver,
    allowRemote: false,
    moveClock: (to) => {
      line = to;
    },
    readLine: () => line,
  });
  // Tests ask faster than a merchant would.
  changeSettings(sandbox.store, { rateLimitPerSecond: 100_000 });
  const api = { down: false };
  const gatewayServer = await listen(async (request, response) => {
    if (api.down) return void request.socket.destroy();
    const isV2 = request.url?.startsWith("/v2/");
    const answer = answerApiRequest(sandbox, {
      generation: isV2 ? "v2" : "v1",
      method: request.method ?? "",
      path: (request.url ?? "").slice(isV2 ? "/v2/".length : 1),
      address: request.socket.remoteAddress ?? "",
      appId: header(request, "appid"),
      timestamp: header(request, "timestamp"),
      sign: header(request, "sign"),
      body: await buffer(request),
    });
    await sendResponse(answer, response);
  });
  const webhookServer = await listen(async (request, response) => {
    const body = await buffer(request);
    try {
      const headers = new Headers(request.headers as Record<string, string>);
      // Its own address for each generation, as in the shop.
      const api = request.url === "/hook/v2" ? "v2" : "v1";
      const reply = await receiveNotification(shop, shop.gatewayFor(api), { headers, body });
      response.writeHead(reply.status, { "Content-Type": reply.contentType }).end(reply.body);
    } catch (error) {
      response.writeHead(error instanceof DatabaseUnavailable ? 503 : 500).end(String(error));
    }
  });
  const webhookUrl = `${addressOf(webhookServer)}/hook`;
  const common = { payOrigins: ["http://localhost:1"], clock, timeoutMs };
  const v1 = ccpaymentV1Gateway({
    ...common,
    ...sandboxCredentials,
    baseUrl: addressOf(gatewayServer),
    notifyUrl: webhookUrl,
  });
  const v2 = ccpaymentV2Gateway({
    ...common,
    ...sandboxCredentials.v2,
    baseUrl: `${addressOf(gatewayServer)}/v2`,
    notifyUrl: `${webhookUrl}/v2`,
  });
  const [gateway, other] = generation === "v1" ? [v1, v2] : [v2, v1];
  const shop: Shop = testShop({ db: temporary.db, clock, gateway, other });
  return {
    shop,
    sandbox,
    gatewayUrl: addressOf(gatewayServer),
    webhookUrl,
    databaseUrl: temporary.url,
    /** Cuts or restores the gateway's connections. */
    setGatewayDown: (down: boolean) => {
      api.down = down;
    },
    advance(seconds: number) {
      line = { realMs: Date.now(), virtualMs: clock.now() + seconds * 1000, rate: 1 };
    },
    /** Delivers until nothing is due. */
    async deliver() {
      while ((await runDueDeliveries(sandbox)) > 0);
    },
    async close() {
      for (const server of [gatewayServer, webhookServer]) {
        server.closeAllConnections();
        server.close();
      }
      await temporary.remove();
    },
  };
}

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void handler(request, response));
  // A busy machine may leave a connection idle for long; one that ends as it is used again would be noise.
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
