import { realLine } from "#lib/clock.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import {
  deliveries,
  deliveryAttempts,
  locks,
  orders,
  payments,
  refunds,
  settings,
} from "#lib/sandbox/store/tables.ts";

/** Forgets everything: orders, money, deliveries, switches, and the moved clock. Credentials stay. */
export function resetSandbox({ store, moveClock }: Sandbox): void {
  store.transaction((tx) => {
    for (const table of [orders, locks, payments, refunds, deliveries, deliveryAttempts, settings])
      tx.delete(table).run();
  });
  moveClock?.(realLine);
}
