import { eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { settings } from "#db/tables.ts";
import {
  defaults,
  type Setting,
  type SettingName,
  settingSchemas,
} from "#lib/settings/settings.ts";

/** A setting as it was last saved; the configuration's while it never was, or when an older release stored it otherwise. */
export async function readSetting<Name extends SettingName>(
  read: Pick<Reader, "select">,
  name: Name,
): Promise<Setting<Name>> {
  const [row] = await read.select().from(settings).where(eq(settings.name, name));
  const parsed = settingSchemas[name].safeParse(row?.value);
  return parsed.success ? (parsed.data as Setting<Name>) : defaults[name];
}

/** Saves a setting. `now`: the shop's time, ms UTC. */
export async function saveSetting<Name extends SettingName>(
  tx: Tx,
  name: Name,
  value: Setting<Name>,
  now: number,
): Promise<void> {
  await tx
    .insert(settings)
    .values({ name, value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt: now } });
}
