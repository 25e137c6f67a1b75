import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { forgetSettings } from "#lib/sandbox/settings/settings.ts";
import * as account from "#lib/sandbox/store/tables/account.ts";
import * as batches from "#lib/sandbox/store/tables/batches.ts";
import * as controls from "#lib/sandbox/store/tables/controls.ts";
import * as deliveries from "#lib/sandbox/store/tables/deliveries.ts";
import * as orders from "#lib/sandbox/store/tables/orders.ts";
import * as wallets from "#lib/sandbox/store/tables/wallets.ts";
import { realLine } from "#lib/shared/clock.ts";

const tables = { ...account, ...batches, ...controls, ...deliveries, ...orders, ...wallets };

/** Forgets everything: orders, money, deliveries, switches, faults, and the moved clock. Credentials stay. */
export function resetSandbox({ store, moveClock }: Sandbox): void {
  store.transaction((tx) => {
    for (const table of Object.values(tables)) tx.delete(table).run();
  });
  forgetSettings(store);
  moveClock?.(realLine);
}
