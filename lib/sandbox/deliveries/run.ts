import { and, asc, eq, lt, lte } from "drizzle-orm";
import { type DeliveryRow, sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { faultOfTry } from "#lib/sandbox/faults/inject-delivery-fault.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";

const BATCH = 20;
/** Real ms; longer than one exchange may take, so that a crash frees what was claimed. */
const CLAIM_MS = 20_000;

/** Takes what is due, at most `limit`: each goes to one taker however many processes run. */
export function claimDue({ store, clock }: Sandbox, limit = BATCH): DeliveryRow[] {
  const realNow = Date.now();
  const due = { now: clock.now(), realNow };
  return dueIn(store)
    .all({ ...due, limit })
    .flatMap(({ id }) => claimIn(store).all({ ...due, id, claimedUntil: realNow + CLAIM_MS }));
}

type Moment = { now: number; realNow: number };
const isDue = ({ now, realNow }: Moment) =>
  and(
    eq(deliveries.status, "scheduled"),
    lte(deliveries.nextAt, now),
    lt(deliveries.claimedUntil, realNow),
  );

const dueIn = prepared((store, moment: Moment & { limit: number }) =>
  store
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(isDue(moment))
    .orderBy(asc(deliveries.nextAt), asc(deliveries.id))
    .limit(moment.limit),
);

const claimIn = prepared((store, moment: Moment & { id: string; claimedUntil: number }) =>
  store
    .update(deliveries)
    .set({ claimedUntil: moment.claimedUntil })
    .where(and(eq(deliveries.id, moment.id), isDue(moment)))
    .returning(),
);

/** Delivers one that was claimed, as the faults on its way let it. */
export async function deliverClaimed(sandbox: Sandbox, delivery: DeliveryRow): Promise<void> {
  await sendOnce(sandbox, delivery, { fault: faultOfTry(sandbox) });
}

/** Delivers a batch of what is due and waits for it; returns how many were tried. */
export async function runDueDeliveries(sandbox: Sandbox): Promise<number> {
  const claimed = claimDue(sandbox);
  await Promise.all(claimed.map((delivery) => deliverClaimed(sandbox, delivery)));
  return claimed.length;
}
