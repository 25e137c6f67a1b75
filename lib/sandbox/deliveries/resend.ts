import { and, count, eq, gt, gte, inArray, lte } from "drizzle-orm";
import type { DeliveryRow } from "#lib/sandbox/deliveries/send.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import { deliveries, resends } from "#lib/sandbox/store/tables/deliveries.ts";
import type { Generation } from "#lib/sandbox/types.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const A_DAY = 25;

/** Why notifications can't be sent once more just now, or null: once a minute, 25 times a day (docs/protocol/v1.md §7.6). */
export function resendLimit({ store, clock }: Sandbox): string | null {
  const since = (ms: number) =>
    store
      .select({ asked: count() })
      .from(resends)
      .where(and(gt(resends.at, clock.now() - ms), lte(resends.at, clock.now())))
      .get()?.asked ?? 0;
  if (since(MINUTE_MS) > 0) return "once a minute";
  return since(DAY_MS) >= A_DAY ? `${A_DAY} times a day` : null;
}

/**
 * Sends matching notifications of ended transactions once more, each as one delivery of its own however often it was
 * sent before; returns how many. Times ms UTC.
 */
export function resend(
  { store, clock, onDue }: Sandbox,
  asked: {
    generation: Generation;
    from: number;
    to: number;
    onlyFailed: boolean;
    orderType: string | null;
    /** Only of these records. */
    recordIds: string[] | null;
  },
): number {
  const now = clock.now();
  store.insert(resends).values({ at: now }).run();
  const matching = store
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.generation, asked.generation),
        asked.recordIds ? inArray(deliveries.recordId, asked.recordIds) : undefined,
        gte(deliveries.createdAt, asked.from),
        lte(deliveries.createdAt, asked.to),
        inArray(deliveries.payStatus, ["success", "failed"]),
        asked.onlyFailed ? eq(deliveries.status, "failed") : undefined,
        asked.orderType === null ? undefined : eq(deliveries.orderType, asked.orderType),
      ),
    )
    .all();
  const once = [
    ...new Map(matching.map((one) => [`${one.recordId} ${one.payStatus}`, one])).values(),
  ];
  const due = asked.onlyFailed ? once.filter((one) => !hasArrived(store, one)) : once;
  for (const delivery of due)
    store
      .insert(deliveries)
      .values({
        ...delivery,
        id: newGatewayId(now),
        status: "scheduled",
        tries: 0,
        createdAt: now,
        firstAt: null,
        nextAt: now,
        claimedUntil: 0,
      })
      .run();
  onDue?.();
  return due.length;
}

/** Whether any delivery of it was acknowledged, an earlier resending's too. */
const hasArrived = (store: Store, { recordId, payStatus }: DeliveryRow) =>
  store
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.recordId, recordId),
        eq(deliveries.payStatus, payStatus),
        eq(deliveries.status, "delivered"),
      ),
    )
    .get() !== undefined;
