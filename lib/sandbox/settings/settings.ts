import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingsSchema } from "#lib/sandbox/settings/schema.ts";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import { prepared } from "#lib/sandbox/store/prepared.ts";
import { settings as table } from "#lib/sandbox/store/tables/controls.ts";
import { singleton } from "#lib/shared/singleton.ts";

/** For the process: Next loads this module several times. */
const known = singleton(
  "sandbox-settings",
  () => new WeakMap<Store, { version: unknown; settings: Settings }>(),
);

/** The current settings, read again once another process has written to the store. */
export function readSettings(store: Store): Settings {
  // Nobody else writes to a store in memory.
  const { memory } = store.$client;
  const version = memory ? 0 : store.$client.prepare("PRAGMA data_version").pluck().get();
  const last = known.get(store);
  if (last && last.version === version) return last.settings;
  const settings = parseRows(allRows(store).all());
  known.set(store, { version, settings });
  return settings;
}

/** To be called once this process itself has written settings. */
export const forgetSettings = (store: Store): void => void known.delete(store);

const allRows = prepared((store) => store.select().from(table));

function parseRows(rows: (typeof table.$inferSelect)[]): Settings {
  const kept = Object.fromEntries(
    rows.filter((row) => row.key in settingNotes).map((row) => [row.key, row.value]),
  );
  return settingsSchema.parse(kept);
}

const someSettings = settingsSchema.partial();

/** Changes some settings. Throws ZodError for unknown names or values. */
export function changeSettings(store: Store, changes: unknown): Settings {
  const changed = someSettings.parse(changes);
  for (const key of Object.keys(changed) as (keyof Settings)[]) {
    if (!(key in (changes as object))) continue;
    const value = changed[key];
    store
      .insert(table)
      .values({ key, value })
      .onConflictDoUpdate({ target: table.key, set: { value } })
      .run();
  }
  forgetSettings(store);
  return readSettings(store);
}
