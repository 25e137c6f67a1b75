import { enumText, id, json, rowNumber, string, table, timestamp } from "#db/columns.ts";

/** order: the key is an order's id. tag: the key is a cache tag (lib/cache/cache-tags.ts). */
export type ChangeTopic = "order" | "tag";

/** What changed, written in the transaction of the change so that every instance learns of it; kept for minutes. */
export const changes = table("changes", {
  row: rowNumber(),
  topic: enumText<ChangeTopic>().notNull(),
  key: string().notNull(),
  /** Real time, since a shop's clock may be moved. */
  at: timestamp().notNull(),
});

/** What one instance found out and all must know. */
export const sharedState = table("shared_state", {
  name: id().primaryKey(),
  value: json<unknown>().notNull(),
});
