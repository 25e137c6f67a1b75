import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { openDatabase } from "#db/open-database.ts";
import { attempts, orders, variants } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";
import { fileClock } from "#lib/shared/clock.ts";
import type { Shop } from "#lib/shop.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { account, gatewayAt, generation } from "#tests/harness/generations.ts";
import { sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import type { ServerMetrics } from "#tests/stress/server/server-metrics.ts";
import { signAs } from "#tests/stress/sign-as.ts";

export type RunningShop = Awaited<ReturnType<typeof startRunningShop>>;

/** An order whose attempt the gateway knows. */
export type TestOrder = { id: string; token: string; attemptId: string };

/** Headers and raw bytes as they go to the webhook route. */
export type Message = { timestamp: string; sign: string; body: Uint8Array | string };

/** What the webhook route answered; `ms` until the last byte. */
export type Answer = { status: number; text: string; retryAfter: string | null; ms: number };

/** Whether the shop told the gateway that it took a notification; v2 writes it with a capital. */
export const isAcknowledged = ({ text }: Answer) => text.toLowerCase() === "success";

/** Runs a scenario on a running shop with its own data folder, and cleans up even if it fails. */
export async function withRunningShop<T>(scenario: (t: RunningShop) => Promise<T>): Promise<T> {
  return withDataDir(async (dataDir) => {
    const t = await startRunningShop(dataDir);
    try {
      return await scenario(t);
    } finally {
      await t.close();
    }
  });
}

/** Gives `work` a new, seeded data folder and removes it at the end. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "halftone-stress-"));
  try {
    seedDataDir(dataDir);
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * The built shop in its own process on a migrated and seeded data folder, and the domain code in this process on the same
 * database. The sandbox delivers nothing by itself: a scenario takes a notification and delivers it when it wants.
 */
export async function startRunningShop(dataDir: string) {
  const server = await serveShop(dataDir, {
    preload: "./tests/stress/server/server-metrics.ts",
    env: { CCPAYMENT_API: generation },
  });
  const shop = connectToServer(server);
  const sandbox = sandboxClient(server.url);
  const page = (path: string) => fetch(`${server.url}${path}`);
  return {
    server,
    shop,
    sandbox,
    page,
    order: () => order(shop),
    /** Pays an order exactly in the sandbox; returns the body of the notification about it. */
    async notificationOf({ attemptId }: TestOrder): Promise<string> {
      await sandbox.pay(attemptId, "exact");
      const [delivery] = await sandbox.deliveries(attemptId);
      if (!delivery) throw new Error("the sandbox has no notification");
      return delivery.body;
    },
    /** Delivers a message to the webhook route. Throws what fetch throws. */
    send: (message: Message) => send(server.url, message),
    async stateOf({ token }: TestOrder): Promise<string> {
      return (await (await page(`/api/orders/${token}`)).json()).state;
    },
    /** Measures the server process from inside. */
    async serverMetrics(): Promise<ServerMetrics> {
      const reply = once(server.process, "message");
      server.process.send("serverMetrics");
      return (await reply)[0];
    },
    /** Closes the database and ends the server; the data folder stays. */
    async close() {
      await shop.db.close();
      await server.stop();
    },
  };
}

/** A notification as the sandbox would send it now. */
export function signed(body: string): Message & { body: string } {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return { timestamp, sign: signAs(account, { timestamp, body }), body };
}

function connectToServer({ url, dataDir }: ShopServer): Shop {
  const clock = fileClock(join(dataDir, "clock.json"));
  return testShop({
    db: openDatabase(`file:${join(dataDir, "shop.db")}`),
    clock,
    gateway: gatewayAt({
      baseUrl: `${url}/sandbox/ccpayment/${generation}`,
      payOrigins: [url],
      // Nothing listens there: every delivery is made by the scenario.
      notifyUrl: "http://127.0.0.1:1/nowhere",
      clock,
    }),
    appUrl: url,
  });
}

/** Orders one piece of the variant with the most stock. */
async function order(shop: Shop): Promise<TestOrder> {
  const { read } = shop.db;
  const [most] = await read.select().from(variants).orderBy(desc(variants.available)).limit(1);
  if (!most) throw new Error("nothing is for sale");
  const bought = await checkout(shop, await requestFor(shop, most.id, 1, most.priceMinor));
  if (!bought.ok) throw new Error(`not bought: ${bought.error.kind}`);
  const [made] = await read
    .select({ id: orders.id, token: orders.token, attemptId: attempts.id })
    .from(orders)
    .innerJoin(attempts, eq(attempts.orderId, orders.id))
    .where(eq(orders.token, bought.value.orderToken));
  if (!made) throw new Error("an order without an attempt");
  return made;
}

async function send(url: string, { timestamp, sign, body }: Message): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(`${url}${webhookPath(generation)}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      Appid: account.appId,
      Timestamp: timestamp,
      Sign: sign,
    },
    body: new Uint8Array(Buffer.from(body)),
  });
  const text = await response.text();
  const retryAfter = response.headers.get("Retry-After");
  return { status: response.status, text, retryAfter, ms: performance.now() - started };
}
