import type { Tx } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import type { ChangeTopic } from "#db/tables/instances.ts";
import { changes } from "#db/tables.ts";
import { singleton } from "#lib/shared/singleton.ts";
import { take } from "#lib/shared/take.ts";

const AT_ONCE = 500;

/** Transactions that recorded something: whoever commits them tells this process's listeners. */
const recorded = () => singleton("recorded-changes", () => new WeakSet<Tx>());

/** Records what changed, for every instance to learn once the transaction commits. */
export async function recordChanges(tx: Tx, topic: ChangeTopic, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const at = Date.now();
  const rows = [...new Set(keys)].map((key) => ({ topic, key, at }));
  const [only, ...others] = rows;
  if (only && others.length === 0) await insertOne(tx, only);
  else for (const some of take(rows, AT_ONCE)) await tx.insert(changes).values(some);
  recorded().add(tx);
}

const insertOne = prepared((tx: Tx, row: { topic: ChangeTopic; key: string; at: number }) =>
  tx.insert(changes).values({ topic: row.topic, key: row.key, at: row.at }),
);

export const hasRecorded = (tx: Tx): boolean => recorded().has(tx);
