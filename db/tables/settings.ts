import { id, json, table, timestamp } from "#db/columns.ts";

/** What was changed in the console; anything else has its value from the shop's configuration (lib/settings). */
export const settings = table("settings", {
  /** A SettingName of lib/settings/settings.ts. */
  name: id().primaryKey(),
  value: json<unknown>().notNull(),
  updatedAt: timestamp().notNull(),
});
