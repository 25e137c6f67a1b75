import { recordChanges } from "#db/changes/record-changes.ts";
import type { Tx } from "#db/client.ts";

/** Has the pages that follow an order live look at it again, on every instance, once the transaction commits. */
export const orderChanged = (tx: Tx, orderId: string): Promise<void> =>
  recordChanges(tx, "order", [orderId]);
