import { appendFileSync } from "node:fs";
import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { signDelivery } from "#lib/sandbox/deliveries/sign-delivery.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { crashShop } from "#tests/stress/crash/crash-shop.ts";

// Places orders, receives notifications and reconciles until it is killed; writes each record acknowledged to a file.
const [databaseUrl = "", sandboxFile = "", variantId = "", acknowledgedFile = ""] =
  process.argv.slice(2);
const { shop, sandbox, clock } = crashShop(databaseUrl, sandboxFile);
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
