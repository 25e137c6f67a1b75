import { appendFileSync } from "node:fs";
import { openSqlite } from "#db/sqlite.ts";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { signDelivery } from "#lib/sandbox/deliveries/sign-delivery.ts";
import { createSandbox } from "#lib/sandbox/sandbox.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import type { Shop } from "#lib/shop.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { gatewayAt } from "#tests/harness/generations.ts";
import { inProcess } from "#tests/harness/in-process-fetch.ts";
import { testShop } from "#tests/harness/test-shop.ts";

// Places orders, receives notifications and reconciles until it is killed; writes each record acknowledged to a file.
const [databaseFile = "", sandboxFile = "", variantId = "", acknowledgedFile = ""] =
  process.argv.slice(2);
const clock = { now: () => Date.now() };
const sandbox = createSandbox({
  file: sandboxFile,
  clock,
  publicUrl: "http://localhost:1",
  credentials: sandboxCredentials,
  deliver: () => Promise.reject(new Error("delivered below")),
  allowRemote: false,
});
const shop: Shop = testShop({
  db: openSqlite(databaseFile),
  clock,
  gateway: gatewayAt({
    baseUrl: "http://127.0.0.1:1",
    notifyUrl: "http://127.0.0.1:1/hook",
    clock,
    fetch: inProcess(sandbox),
  }),
});
process.send?.("ready");
for (;;) {
  await checkout(shop, await requestFor(shop, variantId));
  const [attempt] = (await shop.db.read.select().from(attempts)).slice(-1);
  if (attempt) pay(sandbox, attempt.id, { fraction: "0.5" });
  for (const delivery of sandbox.store.select().from(deliveries).all().slice(-3)) {
    const reply = await receiveNotification(shop, shop.gateway, {
      headers: new Headers(signDelivery(sandbox, delivery, {}, clock.now())),
      body: new TextEncoder().encode(delivery.body),
    });
    if (reply.status !== 200) continue;
    appendFileSync(acknowledgedFile, `${delivery.recordId}\n`);
    process.send?.("acknowledged");
  }
  await reconcile(shop);
  await runJobs(shop);
}
