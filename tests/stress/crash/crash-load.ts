import { setTimeout as wait } from "node:timers/promises";
import { and, eq, isNull, ne } from "drizzle-orm";
import { emails, inbox, jobs, orders, payouts } from "#db/tables.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { addVariant } from "#tests/harness/fixtures.ts";
import type { Random } from "#tests/harness/random.ts";
import { approve, confirmedAddress, dueOf } from "#tests/harness/refunds.ts";
import type { WithInstances } from "#tests/stress/instances/with-instances.ts";

const SHOPPERS = 2;
const PAUSE_MS = { min: 50, max: 500 };
const STANDSTILL_MS = 300_000;

/** What somebody was told, which must never be lost. */
export type Acknowledged = { orderIds: string[]; payoutIds: string[] };

/**
 * Shoppers who order and pay, rightly or not, a gateway that notifies, and a merchant who pays excesses back: until
 * `stop`, which resolves when nothing is left to do.
 */
export async function startCrashLoad(t: WithInstances, random: Random) {
  const acknowledged: Acknowledged = { orderIds: [], payoutIds: [] };
  const overpaid: string[] = [];
  let isOver = false;
  changeSettings(t.sandbox.store, { retryScale: 0.01, openingBalance: "10000000" });
  const variantId = await addVariant(t.shop, 1_000_000);
  const forever = async (work: () => Promise<unknown>) => {
    while (!isOver) {
      // Whoever meets an instance or a database that was killed was told of nothing.
      await work().catch(() => undefined);
      await wait(random.between(PAUSE_MS.min, PAUSE_MS.max));
    }
  };
  const shop = async () => {
    const { orderId, attemptId } = await t.ask("order", { variantId });
    acknowledged.orderIds.push(orderId);
    const fraction = random.pick(["0.5", "1", "1.3"]);
    pay(t.sandbox, attemptId, { fraction });
    if (fraction === "1.3") overpaid.push(orderId);
  };
  const payBack = async () => {
    const orderId = overpaid.shift();
    if (!orderId) return;
    // Its payment may not have arrived yet.
    if ((await dueOf(t.shop, orderId)).length === 0) return void overpaid.push(orderId);
    await confirmedAddress(t.shop, orderId);
    const approved = await approve(t.shop, orderId);
    if (approved.ok) acknowledged.payoutIds.push(approved.value.payoutId);
  };
  const shoppers = Array.from({ length: SHOPPERS }, () => shop);
  const running = [...shoppers, t.deliver, payBack].map(forever);
  return {
    acknowledged,
    async stop() {
      isOver = true;
      await Promise.all(running);
      await settle(t);
    },
  };
}

/** Lets the instances' workers finish: time passes until no job, mail, refund or notification waits. */
async function settle(t: WithInstances): Promise<void> {
  const { read } = t.shop.db;
  let fewest = Number.POSITIVE_INFINITY;
  let until = 0;
  for (;;) {
    // An hour, so that a day's limit of refunds ends within the next few rounds.
    await t.advance(3600);
    await t.deliver();
    for (const { status, merchantOrderId } of t.sandbox.store.select().from(withdrawals).all())
      if (status !== "Successful") completeWithdrawal(t.sandbox, merchantOrderId, "Successful");
    // What brings about the next comes first: a refund that ends queues a job, a job a mail.
    const waiting = {
      refunds: await read.$count(payouts, isNull(payouts.endedAt)),
      jobs: await read.$count(jobs, isNull(jobs.doneAt)),
      mails: await read.$count(emails, and(isNull(emails.sentAt), ne(emails.recipient, ""))),
    };
    const left = waiting.refunds + waiting.jobs + waiting.mails;
    if (left === 0) return;
    if (left < fewest) {
      fewest = left;
      until = performance.now() + STANDSTILL_MS;
    }
    if (performance.now() > until)
      throw new Error(`work is left that no instance does: ${JSON.stringify(waiting)}`);
    await wait(200);
  }
}

/** How much of what somebody was told the database doesn't know, by kind. */
export async function countLost(t: WithInstances, acknowledged: Acknowledged) {
  const { read } = t.shop.db;
  const idsOf = async (rows: Promise<{ id: string | null }[]>) =>
    new Set((await rows).map(({ id }) => id));
  const orderIds = await idsOf(read.select({ id: orders.id }).from(orders));
  const payoutIds = await idsOf(read.select({ id: payouts.id }).from(payouts));
  // One that comes late is stored, but its payment is booked without its id, as the gateway shows it.
  const recordIds = await idsOf(read.select({ id: inbox.recordId }).from(inbox));
  const notified = t.sandbox.store
    .select()
    .from(deliveries)
    .where(eq(deliveries.status, "delivered"))
    .all();
  return {
    orders: acknowledged.orderIds.filter((id) => !orderIds.has(id)).length,
    refunds: acknowledged.payoutIds.filter((id) => !payoutIds.has(id)).length,
    // Those about a withdrawal bring nothing that is kept.
    notifications: notified.filter(
      (one) => !payoutIds.has(one.merchantOrderId) && !recordIds.has(one.recordId),
    ).length,
  };
}
