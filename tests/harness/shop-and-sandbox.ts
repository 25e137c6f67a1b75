import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { fetchDeliver } from "#lib/sandbox/deliveries/fetch-deliver.ts";
import { runDueDeliveries } from "#lib/sandbox/deliveries/run.ts";
import { answerApiRequest } from "#lib/sandbox/faults/inject-answer-fault.ts";
import { createSandbox } from "#lib/sandbox/sandbox.ts";
import { sendResponse } from "#lib/sandbox/server/node-server.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { type ClockLine, realLine, timeOn } from "#lib/shared/clock.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";
import { answerWebhook, gatewaysAt } from "#tests/harness/network/webhook-server.ts";
import { testShop } from "#tests/harness/test-shop.ts";

export type ShopAndSandbox = Awaited<ReturnType<typeof shopAndSandbox>>;

const header = (request: IncomingMessage, name: string) => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};

type Options = {
  /** How long the shop waits for the gateway. */
  timeoutMs?: number;
  /** Where notifications go instead of to the shop in this process. */
  webhookUrl?: string;
};

/** A shop and a sandbox of a test's own, meeting over real HTTP on this machine, with one movable clock. */
export async function shopAndSandbox({ timeoutMs, webhookUrl: given }: Options = {}) {
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
  const webhookServer = await listen((request, response) => answerWebhook(shop, request, response));
  const gatewayUrl = addressOf(gatewayServer);
  const webhookUrl = given ?? `${addressOf(webhookServer)}/hook`;
  const { gateway, other } = gatewaysAt({ gatewayUrl, webhookUrl, clock, timeoutMs });
  const shop: Shop = testShop({ db: temporary.db, clock, gateway, other });
  return {
    shop,
    sandbox,
    gatewayUrl,
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
