import { sendingTimes } from "#lib/sandbox/faults/inject-delivery-fault.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { preparedInsert } from "#lib/sandbox/store/prepared.ts";
import { deliveries } from "#lib/sandbox/store/tables/deliveries.ts";
import type { Generation } from "#lib/sandbox/types.ts";

/** Seconds of the six retries: v1 counts them from the first delivery (docs/protocol/v1.md §7.1), v2 from the previous one. */
export const RETRY_OFFSETS = [30, 90, 210, 450, 930, 1890];

/** When try number `tries + 1` is due, ms UTC, or null when there is none; `scale` stretches the waiting. */
export function nextTryAt(countedFrom: number, tries: number, scale = 1): number | null {
  const offset = RETRY_OFFSETS[tries - 1];
  return offset === undefined ? null : countedFrom + Math.round(offset * 1000 * scale);
}

type Notification = {
  generation?: Generation;
  recordId: string;
  orderType: string;
  payStatus: string;
  body: object;
};

function urlsOf(settings: Settings, notifyUrl: string, notification: Notification): string[] {
  if (notification.generation !== "v2") return [notifyUrl || settings.webhookUrl];
  const isWithdrawal = notification.orderType.endsWith("Withdrawal");
  const own = isWithdrawal ? settings.v2WithdrawalUrl : settings.v2DepositUrl;
  const account = own || settings.webhookUrl;
  return settings.v2NotifyUrl === "add" ? [notifyUrl, account] : [notifyUrl || account];
}

/** Stores a notification to be delivered now; it survives a restart. Without an address there is nothing to tell. */
export function scheduleDelivery(
  sandbox: Sandbox,
  order: Pick<OrderRow, "merchantOrderId" | "notifyUrl">,
  notification: Notification,
): void {
  const urls = urlsOf(readSettings(sandbox.store), order.notifyUrl, notification);
  for (const url of new Set(urls.filter(Boolean)))
    for (const wait of sendingTimes(sandbox)) queue(sandbox, order, notification, url, wait);
}

function queue(
  sandbox: Sandbox,
  order: Pick<OrderRow, "merchantOrderId">,
  { body, ...columns }: Notification,
  url: string,
  wait: number,
): void {
  const { store, clock } = sandbox;
  const now = clock.now();
  insertDelivery(store, {
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
  });
  sandbox.onDue?.();
}

const insertDelivery = preparedInsert(deliveries);
