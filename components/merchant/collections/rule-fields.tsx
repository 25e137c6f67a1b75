import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { conditionKinds, conditionTexts } from "#lib/catalog/collections/rule-form.ts";
import type { CollectionFields } from "#lib/catalog/collections/save-collection.ts";
import { collectionMessages } from "#messages/merchant/catalog/collections.ts";

const { rule: t } = collectionMessages;

const SPARE = 3;

/** Which products are in a collection: by hand, or by conditions of which empty ones are left out. */
export function RuleFields({ rule }: Pick<CollectionFields, "rule">) {
  const known = conditionTexts(rule);
  const rows = [...known, ...Array.from({ length: SPARE }, () => null)];
  return (
    <div className="grid gap-4">
      <FormSelect name="filled" label={t.filled} defaultValue={rule ? "rule" : "hand"}>
        <option value="hand">{t.hand}</option>
        <option value="rule">{t.rule}</option>
      </FormSelect>
      <FormSelect name="match" label={t.match} hint={t.hint} defaultValue={rule?.match ?? "all"}>
        <option value="all">{t.all}</option>
        <option value="any">{t.any}</option>
      </FormSelect>
      {rows.map((row, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
        <div key={nth} className="grid gap-3 sm:grid-cols-2">
          <FormSelect
            name={`condition.${nth}.kind`}
            label={t.condition(nth + 1)}
            defaultValue={row?.kind ?? ""}
          >
            <option value="">{t.none}</option>
            {conditionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.fields[kind]}
              </option>
            ))}
          </FormSelect>
          <FormField
            name={`condition.${nth}.value`}
            label={t.value(nth + 1)}
            defaultValue={row?.value ?? ""}
          />
        </div>
      ))}
      <Conflict name="rule" />
    </div>
  );
}
