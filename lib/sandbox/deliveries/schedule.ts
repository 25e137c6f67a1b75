import { sendingTimes } from "#lib/sandbox/faults/inject-delivery-fault.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { deliveries } from "#lib/sandbox/store/tables.ts";

/** Seconds after the first delivery: one and six retries (protocol notes §7.1, read as offsets). */
export const RETRY_OFFSETS = [30, 90, 210, 450, 930, 1890];

/** When try number `tries + 1` is due, ms UTC, or null when there is none; `scale` stretches the waiting. */
export function nextTryAt(firstAt: number, tries: number, scale = 1): number | null {
  const offset = RETRY_OFFSETS[tries - 1];
  return offset === undefined ? null : firstAt + Math.round(offset * 1000 * scale);
}

/** Stores a notification to be delivered now; it survives a restart. Without an address there is nothing to tell. */
export function scheduleDelivery(
  sandbox: Sandbox,
  order: Pick<OrderRow, "merchantOrderId" | "notifyUrl">,
  notification: { recordId: string; orderType: string; payStatus: string; body: object },
): void {
  const { store, clock } = sandbox;
  const url = order.notifyUrl || readSettings(store).webhookUrl;
  if (!url) return;
  const now = clock.now();
  const { body, ...columns } = notification;
  for (const wait of sendingTimes(sandbox))
    store
      .insert(deliveries)
      .values({
        id: newGatewayId(now),
        merchantOrderId: order.merchantOrderId,
        ...columns,
        url,
        body: JSON.stringify(body),
        status: "scheduled",
        tries: 0,
        createdAt: now,
        nextAt: now + wait,
        claimedUntil: 0,
      })
      .run();
  sandbox.onDue?.();
}
