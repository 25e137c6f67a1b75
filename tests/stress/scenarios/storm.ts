import { isDeepStrictEqual } from "node:util";
import { attempts, inbox, jobs, payments } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { addVariant, requestFor } from "#tests/harness/fixtures.ts";
import { withInstances } from "#tests/stress/instances/with-instances.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** What an order that is paid in time causes, each once. */
const JOBS = ["order-received", "owner-order-paid", "ready-to-ship", "receipt", "stock-sold"];

/** One notification, sent again and again at once over HTTP to all instances. */
export const storm: Scenario = {
  name: "one notification many times at once",
  expected: "one job each, all acknowledged or 503",
  fullCount: 1000,
  testCount: 80,
  run: (count, _seed, progress, instances) =>
    withInstances(instances, {}, async (t) => {
      // Sender and receiver share this process, so that the last answer comes later than v2's sender waits by default.
      changeSettings(t.sandbox.store, { v2WebhookTimeoutMs: 10_000 });
      await checkout(t.shop, await requestFor(t.shop, await addVariant(t.shop, 5)));
      const [attempt] = await t.shop.db.read.select().from(attempts);
      pay(t.sandbox, attempt?.id ?? "", "exact");
      const delivery = t.sandbox.store.select().from(deliveries).get();
      if (!delivery) throw new Error("nothing to deliver");
      const tries = await Promise.all(
        Array.from({ length: count }, () => sendOnce(t.sandbox, delivery, { manual: true })),
      );
      progress(count);
      const acknowledged = tries.filter((one) => one.acknowledged).length;
      const unsure = tries.filter((one) => one.status === 503).length;
      const { read } = t.shop.db;
      const [facts, caused, kept] = [
        await read.select().from(payments),
        await read.select().from(jobs),
        await read.select().from(inbox),
      ];
      const sound = (await fsck(t.shop.db)).length === 0;
      const ok =
        facts.length === 1 &&
        isDeepStrictEqual(caused.map(({ kind }) => kind).sort(), JOBS) &&
        kept.length >= acknowledged &&
        acknowledged + unsure === count &&
        sound;
      return {
        result: `${count}: ${facts.length} payment, ${caused.length} jobs, ${acknowledged} acknowledged, ${unsure} × 503`,
        ok,
      };
    }),
};
