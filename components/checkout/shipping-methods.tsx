import type { ShippingOption } from "#lib/checkout/pricing/shipping.ts";
import { formatMoney } from "#lib/money.ts";
import { checkoutMessages as t } from "#messages/checkout.ts";

/** The ways to ship to the chosen country. `country` tells one country's methods from another's. */
export function ShippingMethods({
  options,
  chosen,
  country,
  onChoose,
}: {
  options: ShippingOption[];
  chosen: string;
  country: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-serif text-2xl">{t.delivery}</legend>
      {options.map(({ id, name, days, priceMinor, freeFromMinor, missingForFreeMinor }) => (
        <label
          key={`${country} ${id}`}
          className="grid min-h-11 grid-cols-[auto_1fr_auto] items-baseline gap-x-3 border border-line-strong px-4 py-3 hover:border-ink has-checked:border-ink has-checked:bg-wall"
        >
          <input
            type="radio"
            name="shipping"
            value={id}
            defaultChecked={id === chosen}
            onChange={() => onChoose(id)}
            className="accent-accent"
          />
          <span>
            {name}
            <span className="block text-label text-muted">{t.days(...days)}</span>
            {freeFromMinor !== null && missingForFreeMinor !== null ? (
              <span className="block text-label text-muted">
                {t.freeFrom(formatMoney(freeFromMinor), formatMoney(missingForFreeMinor))}
              </span>
            ) : null}
          </span>
          <span className="figures">{priceMinor === 0 ? t.free : formatMoney(priceMinor)}</span>
        </label>
      ))}
    </fieldset>
  );
}
