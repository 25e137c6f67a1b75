import type { OfferedMethod } from "#lib/checkout/form-state.ts";
import { checkoutMessages as t } from "#messages/checkout/checkout.ts";

/** The ways to ship to the chosen country. `country` tells one country's methods from another's. */
export function ShippingMethods({
  methods,
  chosen,
  country,
  onChoose,
}: {
  methods: OfferedMethod[];
  chosen: string;
  country: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-serif text-2xl">{t.delivery}</legend>
      {methods.map(({ id, name, days, price, free }) => (
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
            <span className="block text-label text-muted">{days}</span>
            {free ? <span className="block text-label text-muted">{free}</span> : null}
          </span>
          <span className="figures">{price}</span>
        </label>
      ))}
    </fieldset>
  );
}
