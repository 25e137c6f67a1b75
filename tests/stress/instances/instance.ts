import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { openDatabase } from "#db/open-database.ts";
import { attempts, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { startWorker } from "#lib/worker/worker.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { answerWebhook, gatewaysAt } from "#tests/harness/network/webhook-server.ts";
import { testShop } from "#tests/harness/test-shop.ts";
import { allBuy, retryWhenBusy } from "#tests/stress/all-buy.ts";

/** Another one takes over soon after one was killed. */
const LEASE_MS = 1500;

export type InstanceOptions = {
  databaseUrl: string;
  gatewayUrl: string;
  webhookUrl: string;
  port: number;
  /** Whether it runs the shop's worker. */
  hasWorker: boolean;
};

/** What an instance can be asked for, with its arguments. */
export type Tasks = {
  /** Orders one piece; the order that the shopper is told about. */
  order(asked: { variantId: string }): Promise<{ orderId: string; attemptId: string }>;
  /** So many buyers order one variant at once. */
  buy(asked: { variantId: string; buyers: number }): Promise<void>;
  /** What the worker does about payments and jobs, once. */
  work(asked: Record<string, never>): Promise<void>;
  /** Sets the clock ahead of the real time. */
  clock(asked: { aheadMs: number }): Promise<void>;
};

// One of several instances of the shop's domain code on one database, asked over HTTP.
const options = JSON.parse(process.argv[2] ?? "{}") as InstanceOptions;
let aheadMs = 0;
const clock = { now: () => Date.now() + aheadMs };
const db = openDatabase(options.databaseUrl);
const shop = testShop({ db, clock, ...gatewaysAt({ ...options, clock }) });

const tasks: Tasks = {
  async order({ variantId }) {
    const placed = await checkout(shop, await requestFor(shop, variantId));
    if (!placed.ok) throw new Error(`not placed: ${placed.error.kind}`);
    const [made] = await db.read
      .select({ orderId: orders.id, attemptId: attempts.id })
      .from(attempts)
      .innerJoin(orders, eq(orders.id, attempts.orderId))
      .where(eq(orders.token, placed.value.orderToken));
    if (!made) throw new Error("an order without an attempt");
    return made;
  },
  buy: ({ variantId, buyers }) => allBuy(shop, variantId, buyers),
  async work() {
    while ((await retryWhenBusy(() => reconcile(shop))).full);
    while ((await retryWhenBusy(() => runJobs(shop))) > 0);
  },
  async clock(asked) {
    aheadMs = asked.aheadMs;
  },
};

const server = createServer(async (request, response) => {
  const path = request.url ?? "";
  if (path === "/api/health") return void response.end();
  if (path.startsWith("/hook")) return answerWebhook(shop, request, response);
  try {
    const task = tasks[path.slice(1) as keyof Tasks] as (asked: unknown) => Promise<unknown>;
    const done = await task(await json(request));
    response.end(JSON.stringify(done ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.keepAliveTimeout = 600_000;
server.listen(options.port, "127.0.0.1");
await once(server, "listening");
if (options.hasWorker) startWorker(shop, LEASE_MS);
process.send?.((server.address() as AddressInfo).port);
// Its parent may be killed, too.
process.once("disconnect", () => process.exit());
