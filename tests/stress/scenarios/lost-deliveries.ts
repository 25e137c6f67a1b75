import { attempts, orders } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { scheduleAllChecks } from "#lib/orders/reconciliation/check-all-soon.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** Every notification is lost while the shop is down; at its start it finds out by itself. */
export const lostDeliveries: Scenario = {
  name: "every delivery lost while the shop is down, orders",
  expected: "all right within 60 s of its start",
  fullCount: 1000,
  testCount: 30,
  async run(count, _seed, progress) {
    const t = await shopAndSandbox();
    const variant = await addVariant(t.shop, count);
    for (let done = 0; done < count; done++) {
      await checkout(t.shop, await requestFor(t.shop, variant));
      if (done % 50 === 0) progress(done);
    }
    for (const { id } of await t.shop.db.read.select({ id: attempts.id }).from(attempts))
      pay(t.sandbox, id, "exact");
    t.sandbox.store.delete(deliveries).run();
    // Down for two hours: by then everything would expire if nobody asked first.
    t.advance(7200);
    const started = performance.now();
    await scheduleAllChecks(t.shop);
    while ((await reconcile(t.shop)).full);
    const seconds = (performance.now() - started) / 1000;
    const paid = (await t.shop.db.read.select().from(orders)).filter(
      (order) => order.state === "Paid",
    ).length;
    const sound = (await fsck(t.shop.db)).length + (await auditAgainstGateway(t.shop)).length === 0;
    await t.close();
    return {
      result: `${paid} of ${count} Paid after ${seconds.toFixed(1)} s`,
      ok: paid === count && seconds < 60 && sound,
    };
  },
};
