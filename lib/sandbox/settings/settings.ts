import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingsSchema } from "#lib/sandbox/settings/schema.ts";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import { settings as table } from "#lib/sandbox/store/tables.ts";

/** The current settings. */
export function readSettings(store: Store): Settings {
  const rows = store.select().from(table).all();
  const kept = Object.fromEntries(
    rows.filter((row) => row.key in settingNotes).map((row) => [row.key, row.value]),
  );
  return settingsSchema.parse(kept);
}

/** Changes some settings. Throws ZodError for unknown names or values. */
export function changeSettings(store: Store, changes: unknown): Settings {
  const parsed = settingsSchema.partial().parse(changes);
  for (const key of Object.keys(parsed) as (keyof Settings)[]) {
    if (!(key in (changes as object))) continue;
    const value = parsed[key];
    store
      .insert(table)
      .values({ key, value })
      .onConflictDoUpdate({ target: table.key, set: { value } })
      .run();
  }
  return readSettings(store);
}
