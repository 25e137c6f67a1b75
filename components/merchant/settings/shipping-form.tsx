import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { ShippingZone } from "#lib/address/countries.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { formatDecimalPrice, formatMoney } from "#lib/money.ts";
import { saveShippingPrices } from "#lib/settings/actions.ts";
import { freeField, priceField } from "#lib/settings/shipping/read-shipping-form.ts";
import { methodKey, pricesOf, pricesOfZones } from "#lib/settings/shipping/shipping-rates.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import shop from "#shop/shop.ts";

const { shipping: t, save } = merchantSettingsMessages;

type Method = ShippingZone["methods"][number];

/** What each amount of a rate is for, in the order of `pricesOf`. */
function labelsOf(rate: Method["rate"]): string[] {
  if (rate.by === "flat") return [t.flat];
  if (rate.by === "weight")
    return [...rate.steps.map(({ upToGrams }) => t.upToWeight(upToGrams)), t.perKgBeyond];
  return [...rate.steps.map(({ upToMinor }) => t.upToValue(formatMoney(upToMinor))), t.beyond];
}

export function ShippingForm({ zones }: { zones: ShippingZone[] }) {
  return (
    <Panel title={t.heading}>
      <p className="mb-4 text-body text-muted">{t.lead(shop.currency)}</p>
      <ActionForm action={saveShippingPrices} submit={save}>
        <FormBase base={fingerprints(pricesOfZones(zones))} />
        {zones.flatMap((zone) =>
          zone.methods.map((method) => (
            <MethodFields
              key={methodKey(zone, method)}
              name={methodKey(zone, method)}
              title={`${zone.name}: ${method.name}`}
              method={method}
            />
          )),
        )}
      </ActionForm>
    </Panel>
  );
}

function MethodFields({ name, title, method }: { name: string; title: string; method: Method }) {
  const labels = labelsOf(method.rate);
  return (
    <fieldset className="border-t border-line pt-3">
      <legend className="font-medium">{title}</legend>
      <div className="mt-2 grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
        {pricesOf(method.rate).map((price, step) => (
          <FormField
            key={priceField(name, step)}
            name={priceField(name, step)}
            inputMode="decimal"
            label={labels[step] ?? ""}
            defaultValue={formatDecimalPrice(price)}
          />
        ))}
        <FormField
          name={freeField(name)}
          inputMode="decimal"
          label={t.freeFrom}
          hint={t.freeFromHint}
          defaultValue={
            method.freeFromMinor === undefined ? "" : formatDecimalPrice(method.freeFromMinor)
          }
        />
      </div>
      <Conflict name={name} />
    </fieldset>
  );
}
