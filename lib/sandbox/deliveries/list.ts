import { asc, desc, eq } from "drizzle-orm";
import type { AttemptRow, DeliveryRow } from "#lib/sandbox/deliveries/send.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deliveries, deliveryAttempts } from "#lib/sandbox/store/tables/deliveries.ts";
import type { SandboxDelivery, SandboxDeliveryAttempt } from "#lib/sandbox/types.ts";

const iso = (ms: number) => new Date(ms).toISOString();

/** Deliveries, newest first, at most `limit`; of one order where it is named. */
export function listDeliveries(
  sandbox: Sandbox,
  merchantOrderId?: string,
  limit = 200,
): SandboxDelivery[] {
  const { store } = sandbox;
  return store
    .select()
    .from(deliveries)
    .where(
      merchantOrderId === undefined ? undefined : eq(deliveries.merchantOrderId, merchantOrderId),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(limit)
    .all()
    .map((delivery) => deliveryView(sandbox, delivery));
}

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
