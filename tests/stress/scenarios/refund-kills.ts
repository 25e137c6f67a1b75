import { type ChildProcess, fork } from "node:child_process";
import { on, once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eq, isNull } from "drizzle-orm";
import { payouts } from "#db/tables.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import type { Shop } from "#lib/shop.ts";
import { temporaryDatabase } from "#tests/harness/database/temporary-database.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import { randomFrom } from "#tests/harness/random.ts";
import { crashShop } from "#tests/stress/crash/crash-shop.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** Each process lives on a day of its own: then no day's limit holds it up, nor what a killed one had claimed. */
const DAY_MS = 26 * 3_600_000;

/** A shop that pays refunds is killed around the moment it asks the gateway, again and again, on one database. */
export const refundKills: Scenario = {
  name: "kill -9 during refunds",
  expected: "0 refunds lost, 0 doubled",
  fullCount: 100,
  testCount: 1,
  async run(count, seed, progress) {
    const random = randomFrom(seed);
    const temporary = await temporaryDatabase();
    const variantId = await addVariant({ db: temporary.db } as Shop, 1_000_000);
    const sandboxFile = join(temporary.folder, "sandbox.db");
    for (let done = 0; done < count; done++) {
      const args = [temporary.url, sandboxFile, variantId, String(done * DAY_MS)];
      const worker = fork("tests/stress/crash/refund-crash-worker.ts", args, {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      const ended = once(worker, "exit");
      await Promise.race([received(worker, "approved"), ended]);
      await wait(random.between(0, 60));
      worker.kill("SIGKILL");
      await ended;
      progress(done + 1);
    }
    const { shop, sandbox } = crashShop(temporary.url, sandboxFile, count * DAY_MS);
    for (let round = 0; round < count + 3; round++) {
      for (const open of sandbox.store.select().from(withdrawals).all().filter(isOpen))
        completeWithdrawal(sandbox, open.merchantOrderId, "Successful");
      const all = { nextCheckAt: shop.clock.now() };
      await shop.db.write((tx) => tx.update(payouts).set(all).where(isNull(payouts.endedAt)));
      if ((await runPayouts(shop)) === 0) break;
    }
    const ours = await shop.db.read.select().from(payouts);
    const paid = ours.filter(({ status }) => status === "success");
    const sent = sandbox.store
      .select()
      .from(withdrawals)
      .where(eq(withdrawals.status, "Successful"));
    const theirs = sent.all().map(({ merchantOrderId }) => merchantOrderId);
    const lost = ours.filter(({ id }) => !theirs.includes(id)).length;
    const doubled = theirs.filter((id) => !paid.some((payout) => payout.id === id)).length;
    const breaches = [...(await fsck(shop.db)), ...(await auditAgainstGateway(shop))];
    await temporary.remove();
    const result = `${count} kills, ${paid.length} refunds, ${lost} lost, ${doubled} doubled, ${breaches.length} invariants broken`;
    return { result, ok: lost + doubled + breaches.length === 0 && paid.length > 0 };
  },
};

const isOpen = ({ status }: { status: string }) => status !== "Successful";

/** Resolves when the worker sends this message. */
async function received(worker: ChildProcess, message: string): Promise<void> {
  for await (const [one] of on(worker, "message")) if (one === message) return;
}
