import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Reader, Tx } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { settings } from "#db/tables.ts";
import {
  defaults,
  type Setting,
  type SettingName,
  settingSchemas,
} from "#lib/settings/settings.ts";

type Read = Pick<Reader, "select">;

/** A setting as it was last saved; the configuration's while it never was, or when an older release stored it otherwise. */
export async function readSetting<Name extends SettingName>(
  read: Read,
  name: Name,
): Promise<Setting<Name>> {
  const stored = await readStored(read, name, settingSchemas[name]);
  return (stored as Setting<Name> | null) ?? defaults[name];
}

/** What is stored under a name, or null where nothing is that fits the schema. */
export async function readStored<Schema extends z.ZodType>(
  read: Read,
  name: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  const [row] = await findRow(read, { name });
  const parsed = schema.safeParse(row?.value);
  return parsed.success ? parsed.data : null;
}

const findRow = prepared((read: Read, { name }: { name: string }) =>
  read.select({ value: settings.value }).from(settings).where(eq(settings.name, name)),
);

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
