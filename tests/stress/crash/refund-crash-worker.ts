import { attempts } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { scheduleAllChecks } from "#lib/orders/reconciliation/check-all-soon.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { approve, confirmedAddress, dueOf } from "#tests/harness/refunds.ts";
import { crashShop } from "#tests/stress/crash/crash-shop.ts";

// Sells, is overpaid and pays the excess back until it is killed; says when it is about to ask the gateway.
const [databaseUrl = "", sandboxFile = "", variantId = "", aheadMs = "0"] = process.argv.slice(2);
const { shop, sandbox } = crashShop(databaseUrl, sandboxFile, Number(aheadMs));
process.send?.("ready");
for (;;) {
  await checkout(shop, await requestFor(shop, variantId));
  const [attempt] = (await shop.db.read.select().from(attempts)).slice(-1);
  if (!attempt) continue;
  pay(sandbox, attempt.id, { fraction: "1.3" });
  await scheduleAllChecks(shop);
  await reconcile(shop);
  if ((await dueOf(shop, attempt.orderId)).length === 0) continue;
  await confirmedAddress(shop, attempt.orderId);
  await approve(shop, attempt.orderId);
  process.send?.("approved");
  await runPayouts(shop);
}
