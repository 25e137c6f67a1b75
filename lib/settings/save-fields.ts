import { recordChanges } from "#db/changes/record-changes.ts";
import type { Tx } from "#db/client.ts";
import { lock } from "#db/queries/lock.ts";
import { type ActionResult, done, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { baseOf, chosenTheirs, conflictFields } from "#lib/merchant/merge/form-merge.ts";
import { mergeFields } from "#lib/merchant/merge/merge-fields.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { saveSetting } from "#lib/settings/store.ts";
import type { Shop } from "#lib/shop.ts";
import { mergeMessages } from "#messages/merchant/merge.ts";
import { merchantSettingsMessages as t } from "#messages/merchant/settings/settings.ts";

type Named<Fields, Value> = { [Field in keyof Fields & string]: Value };

export type EditedSetting<Fields extends object> = {
  name: string;
  read: (tx: Tx) => Promise<Fields>;
  /** What the fields are called. */
  labels: Named<Fields, string>;
  /** A field as somebody reads it who has to choose between two; its text where left out. */
  describe?: (fields: Fields) => Partial<Named<Fields, string>>;
  /** Cache tags of the pages that show it. */
  tags?: string[];
};

/** Who saves, and where. */
type Editor = { staff: Pick<Staff, "id" | "name">; shop: Pick<Shop, "db" | "clock"> };

/** What a form brings beside its fields: `base`, and `theirs.<field>` and `seen.<field>` after a conflict. */
export type MergeInput = { base: Record<string, string> };

/**
 * Saves the fields of a setting, joined with what somebody else saved since the form was opened, and writes down what
 * they were before. What both changed is shown to be chosen from, and nothing is saved.
 */
export function saveFields<Fields extends object>(
  { staff, shop }: Editor,
  { name, read, labels, describe, tags = [] }: EditedSetting<Fields>,
  input: MergeInput,
  mine: Fields,
): Promise<ActionResult> {
  const now = shop.clock.now();
  return shop.db.write(async (tx) => {
    await lock(tx, "settings");
    const before = await read(tx);
    type Field = keyof Fields & string;
    const base = baseOf(input) as Partial<Record<keyof Fields, string>>;
    const merge = mergeFields(base, mine, before, chosenTheirs<Field>(input));
    const conflicts = merge.conflicts as Field[];
    if (conflicts.length > 0) {
      const texts = { ...textsOf(before), ...describe?.(before) } as Record<Field, string>;
      return refused(mergeMessages.message, conflictFields(conflicts, before, texts));
    }
    await saveSetting(tx, name, merge.merged, now);
    await recordChanges(tx, "tag", tags);
    const entry = { action: "settings.save", subject: "settings", subjectId: name };
    await recordAudit(tx, { staff, ...entry, before, after: merge.merged, now });
    const taken = (merge.taken as Field[]).map((field) => labels[field]);
    return done(taken.length > 0 ? mergeMessages.savedMerged(taken.join(", ")) : t.saved);
  });
}

const textsOf = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "boolean" ? (value ? t.on : t.off) : String(value),
    ]),
  );

/** Takes a stored setting away, so that its first value holds again, and writes down what it was. */
export function resetSetting(
  { staff, shop }: Editor,
  { name, read, tags = [] }: Pick<EditedSetting<object>, "name" | "read" | "tags">,
): Promise<ActionResult> {
  const now = shop.clock.now();
  return shop.db.write(async (tx) => {
    await lock(tx, "settings");
    const before = await read(tx);
    await saveSetting(tx, name, null, now);
    await recordChanges(tx, "tag", tags);
    const entry = { action: "settings.reset", subject: "settings", subjectId: name };
    await recordAudit(tx, { staff, ...entry, before, after: await read(tx), now });
    return done(t.wasReset);
  });
}
