import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import * as tables from "#lib/sandbox/store/tables.ts";
import { realLine } from "#lib/shared/clock.ts";

/** Forgets everything: orders, money, deliveries, switches, faults, and the moved clock. Credentials stay. */
export function resetSandbox({ store, moveClock }: Sandbox): void {
  store.transaction((tx) => {
    for (const table of Object.values(tables)) tx.delete(table).run();
  });
  moveClock?.(realLine);
}
