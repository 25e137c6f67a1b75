import { and, eq, inArray, isNull } from "drizzle-orm";
import { attempts, jobs, orders } from "#db/tables.ts";
import { runJobs } from "#lib/orders/jobs/run-jobs.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import { payments } from "#lib/sandbox/store/tables/orders.ts";
import type { Simulated } from "#tests/stress/simulation/simulated.ts";

const ROUND_SECONDS = 4000;
const SETTLED_AFTER_SECONDS = 48_000;

/** Lets time pass, without faults, until nothing is due; then what remains of half a day, after which all is asked about again. */
export async function settleDown(simulation: Simulated): Promise<void> {
  let passed = 0;
  const letPass = async (seconds: number) => {
    passed += seconds;
    simulation.advance(seconds);
    await simulation.deliver();
    while ((await reconcile(simulation.shop)).full);
    while ((await runJobs(simulation.shop)) > 0);
  };
  do await letPass(ROUND_SECONDS);
  while (passed < SETTLED_AFTER_SECONDS / 2 && (await isAnythingDue(simulation)));
  await letPass(SETTLED_AFTER_SECONDS - passed);
  const stillReserved = (await simulation.shop.db.read.select().from(orders)).filter(
    (order) => order.stock === "reserved",
  );
  // Stock stays reserved only for an order that needs review.
  for (const order of stillReserved)
    if (!order.reviewReasons)
      throw new Error(`order ${order.number} still reserves stock: ${order.state}`);
}

/** Whether a job, an attempt's end, a delivery or a confirmation is still to come. */
async function isAnythingDue({ shop: { db }, sandbox: { store } }: Simulated): Promise<boolean> {
  const { status } = attempts;
  const [attempt] = await db.read
    .select()
    .from(attempts)
    .where(inArray(status, ["creating", "open"]))
    .limit(1);
  const [job] = await db.read.select().from(jobs).where(isNull(jobs.doneAt)).limit(1);
  const [delivery] = store
    .select()
    .from(deliveries)
    .where(eq(deliveries.status, "scheduled"))
    .limit(1)
    .all();
  const [payment] = store
    .select()
    .from(payments)
    .where(
      and(eq(payments.addsConfirmations, true), inArray(payments.stage, ["pending", "processing"])),
    )
    .limit(1)
    .all();
  return [attempt, job, delivery, payment].some(Boolean);
}
