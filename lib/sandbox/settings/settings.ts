import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingsSchema } from "#lib/sandbox/settings/schema.ts";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { settings as table } from "#lib/sandbox/store/tables/controls.ts";

const parsed = new WeakMap<Store, { rows: string; settings: Settings }>();

/** The current settings. The few rows are read each time, as another process may change them; parsed when they differ. */
export function readSettings(store: Store): Settings {
  const rows = allRows(store).all();
  const text = JSON.stringify(rows);
  const known = parsed.get(store);
  if (known?.rows === text) return known.settings;
  const settings = parseRows(rows);
  parsed.set(store, { rows: text, settings });
  return settings;
}

const allRows = prepared((store) => store.select().from(table));

function parseRows(rows: (typeof table.$inferSelect)[]): Settings {
  const kept = Object.fromEntries(
    rows.filter((row) => row.key in settingNotes).map((row) => [row.key, row.value]),
  );
  return settingsSchema.parse(kept);
}

/** Changes some settings. Throws ZodError for unknown names or values. */
export function changeSettings(store: Store, changes: unknown): Settings {
  const changed = settingsSchema.partial().parse(changes);
  for (const key of Object.keys(changed) as (keyof Settings)[]) {
    if (!(key in (changes as object))) continue;
    const value = changed[key];
    store
      .insert(table)
      .values({ key, value })
      .onConflictDoUpdate({ target: table.key, set: { value } })
      .run();
  }
  return readSettings(store);
}
