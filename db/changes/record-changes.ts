import type { Tx } from "#db/database.ts";
import { inBatches } from "#db/queries/batches.ts";
import { preparedInsert } from "#db/queries/prepared-writes.ts";
import type { ChangeTopic } from "#db/tables/instances.ts";
import { changes } from "#db/tables.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** Transactions that recorded something: whoever commits them tells this process's listeners. */
const recorded = () => singleton("recorded-changes", () => new WeakSet<Tx>());

/** Records what changed, for every instance to learn once the transaction commits. */
export async function recordChanges(tx: Tx, topic: ChangeTopic, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const at = Date.now();
  const rows = [...new Set(keys)].map((key) => ({ topic, key, at }));
  for (const some of inBatches(rows)) await insert(tx, some);
  recorded().add(tx);
}

const insert = preparedInsert(changes);

/** Whether a transaction recorded a change. */
export const hasRecorded = (tx: Tx): boolean => recorded().has(tx);
