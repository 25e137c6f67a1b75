import { RateRows } from "#components/merchant/settings/rate-rows.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { saveTax } from "#lib/settings/actions.ts";
import type { Setting } from "#lib/settings/settings.ts";
import { rateFields, specialGroup } from "#lib/settings/tax/tax-fields.ts";
import { totalMessages } from "#messages/checkout/totals.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import { merchantTaxMessages as t } from "#messages/merchant/settings/tax.ts";

type Props = { tax: Setting<"tax">; collections: { slug: string; title: string }[] };

/** How much of the prices is tax: by country, and otherwise for some collections. */
export function TaxForm({ tax, collections }: Props) {
  const specials = [...tax.special, { collection: "", rates: {} }];
  return (
    <ActionForm action={saveTax} submit={merchantSettingsMessages.save}>
      <FormBase base={fingerprints(tax)} />
      <Panel title={t.fields.display}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormSelect
            name="display"
            label={t.fields.display}
            hint={t.displayHint}
            defaultValue={tax.display}
          >
            <option value="none">{t.displays.none}</option>
            <option value="included">{t.displays.included}</option>
          </FormSelect>
          <FormField
            name="name"
            label={t.fields.name}
            hint={t.nameHint(totalMessages.taxName)}
            defaultValue={tax.name}
          />
        </div>
        <Conflict name="display" />
        <Conflict name="name" />
      </Panel>
      <Panel title={t.fields.rates}>
        <p className="mb-4 text-body text-muted">{t.ratesLead}</p>
        <Conflict name="rates" />
        <RateRows group="rates" rates={tax.rates} />
      </Panel>
      <Panel title={t.fields.special}>
        <p className="mb-4 text-body text-muted">{t.specialLead}</p>
        <Conflict name="special" />
        <div className="grid gap-6">
          {specials.map(({ collection, rates }, at) => (
            <fieldset key={specialGroup(at)} className="grid gap-3 border-t border-line pt-3">
              <legend className="float-left font-medium">
                {collections.find(({ slug }) => slug === collection)?.title ||
                  collection ||
                  t.another}
              </legend>
              <FormSelect
                name={rateFields.collection(specialGroup(at))}
                label={t.collection}
                defaultValue={collection}
              >
                <option value="">{t.chooseCollection}</option>
                {collection && !collections.some(({ slug }) => slug === collection) ? (
                  <option value={collection}>{collection}</option>
                ) : null}
                {collections.map(({ slug, title }) => (
                  <option key={slug} value={slug}>
                    {title}
                  </option>
                ))}
              </FormSelect>
              <RateRows group={specialGroup(at)} rates={rates} />
            </fieldset>
          ))}
        </div>
      </Panel>
    </ActionForm>
  );
}
