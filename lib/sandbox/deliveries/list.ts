import { and, asc, desc, eq } from "drizzle-orm";
import type { AttemptRow, DeliveryRow } from "#lib/sandbox/deliveries/send.ts";
import { type Cursor, isOlder, toPage } from "#lib/sandbox/paging/cursor.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deliveries, deliveryAttempts } from "#lib/sandbox/store/tables/deliveries.ts";
import type { SandboxDelivery, SandboxDeliveryAttempt } from "#lib/sandbox/types.ts";

const iso = (ms: number) => new Date(ms).toISOString();

type Wanted = { merchantOrderId?: string | undefined; cursor?: Cursor | null; limit?: number };

/** A page of at most `limit` deliveries, newest first; of one order where it is named. */
export function pageDeliveries(sandbox: Sandbox, wanted: Wanted) {
  const { merchantOrderId, cursor = null, limit = 200 } = wanted;
  const isOfOrder =
    merchantOrderId === undefined ? undefined : eq(deliveries.merchantOrderId, merchantOrderId);
  const found = sandbox.store
    .select()
    .from(deliveries)
    .where(and(isOfOrder, isOlder(deliveries.createdAt, deliveries.id, cursor)))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(limit + 1)
    .all();
  const page = toPage(found, limit, (delivery) => ({ at: delivery.createdAt, id: delivery.id }));
  const shown = page.rows.map((delivery) => deliveryView(sandbox, delivery));
  return { deliveries: shown, older: page.older };
}

/** The newest deliveries; of one order where it is named. */
export const listDeliveries = (sandbox: Sandbox, merchantOrderId?: string): SandboxDelivery[] =>
  pageDeliveries(sandbox, { merchantOrderId }).deliveries;

export function findDelivery({ store }: Sandbox, id: string): DeliveryRow | undefined {
  return store.select().from(deliveries).where(eq(deliveries.id, id)).get();
}

export function deliveryView({ store }: Sandbox, delivery: DeliveryRow): SandboxDelivery {
  const { id, generation, merchantOrderId, recordId, orderType, payStatus, url, body, status } =
    delivery;
  const attempts = store
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, id))
    .orderBy(asc(deliveryAttempts.n))
    .all();
  return {
    id,
    generation,
    merchantOrderId,
    recordId,
    orderType,
    payStatus,
    url,
    body,
    status,
    createdAt: iso(delivery.createdAt),
    attempts: attempts.map(attemptView),
    nextAttemptAt: delivery.nextAt === null ? null : iso(delivery.nextAt),
  };
}

export function attemptView({
  id: _,
  deliveryId: __,
  at,
  ...attempt
}: AttemptRow): SandboxDeliveryAttempt {
  return { ...attempt, at: iso(at) };
}
