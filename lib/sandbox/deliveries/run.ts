import { and, asc, eq, lt, lte } from "drizzle-orm";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deliveries } from "#lib/sandbox/store/tables.ts";

const BATCH = 20;
/** Real ms; longer than one exchange may take, so that a crash frees what was claimed. */
const CLAIM_MS = 20_000;

/** Delivers what is due, once each however many processes run; returns how many were tried. */
export async function runDueDeliveries(sandbox: Sandbox): Promise<number> {
  const { store, clock } = sandbox;
  const isDue = and(
    eq(deliveries.status, "scheduled"),
    lte(deliveries.nextAt, clock.now()),
    lt(deliveries.claimedUntil, Date.now()),
  );
  const due = store
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(isDue)
    .orderBy(asc(deliveries.nextAt), asc(deliveries.id))
    .limit(BATCH)
    .all();
  const claimed = due.flatMap(({ id }) =>
    store
      .update(deliveries)
      .set({ claimedUntil: Date.now() + CLAIM_MS })
      .where(and(eq(deliveries.id, id), isDue))
      .returning()
      .all(),
  );
  await Promise.all(claimed.map((delivery) => sendOnce(sandbox, delivery)));
  return claimed.length;
}
