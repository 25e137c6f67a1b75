import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import { preparedList } from "#db/queries/prepared.ts";
import { settings } from "#db/tables.ts";
import {
  defaults,
  type Setting,
  type SettingName,
  settingSchemas,
} from "#lib/settings/settings.ts";

type Read = Pick<Reader, "select">;

/** What is stored, by name. */
export type StoredValues = Map<string, unknown>;

/** What is stored under some names, in one query: for `settingIn` and `storedIn`. */
export async function readValues(read: Read, names: string[]): Promise<StoredValues> {
  const rows = await findRows(read, names);
  return new Map(rows.map(({ name, value }) => [name, value]));
}

const findRows = preparedList((read: Read, names) =>
  read
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, names)),
);

/** A setting as it was last saved; the configuration's while it never was, or when an older release stored it otherwise. */
export function settingIn<Name extends SettingName>(
  values: StoredValues,
  name: Name,
): Setting<Name> {
  const stored = storedIn(values, name, settingSchemas[name]);
  return (stored as Setting<Name> | null) ?? defaults[name];
}

/** What is stored under a name, or null where nothing is that fits the schema. */
export function storedIn<Schema extends z.ZodType>(
  values: StoredValues,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  if (!values.has(name)) return null;
  const parsed = schema.safeParse(values.get(name));
  return parsed.success ? parsed.data : null;
}

/** `settingIn`, of one setting alone. */
export const readSetting = async <Name extends SettingName>(
  read: Read,
  name: Name,
): Promise<Setting<Name>> => settingIn(await readValues(read, [name]), name);

/** Stores a value under a name; null takes it away, so that the first value holds again. `now`: the shop's time, ms UTC. */
export async function saveSetting(
  tx: Tx,
  name: string,
  value: object | null,
  now: number,
): Promise<void> {
  if (value === null) await tx.delete(settings).where(eq(settings.name, name));
  else
    await tx
      .insert(settings)
      .values({ name, value, updatedAt: now })
      .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt: now } });
}
