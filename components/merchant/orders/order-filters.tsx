import { FilterBar } from "#components/merchant/ui/lists/filter-bar.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { countries } from "#lib/address/countries.ts";
import { fulfillmentFilters, sortings } from "#lib/orders/list/order-filter.ts";
import { orderStates } from "#lib/orders/order-state.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { orderStateLabels } from "#messages/order/order-status.ts";

const t = merchantOrderMessages.list;

type Props = { values: Record<string, string>; active: boolean };

/** Search and filters of the orders; those used less often are folded away until one is set. */
export function OrderFilters({ values, active }: Props) {
  const rare = ["from", "to", "min", "max", "country"];
  return (
    <FilterBar label={t.filter} action="/merchant/orders" active={active}>
      <Field
        id="q"
        name="q"
        type="search"
        label={t.search}
        placeholder={t.searchHint}
        defaultValue={values.q}
      />
      <SelectField id="state" name="state" label={t.state} defaultValue={values.state}>
        <option value="">{t.any}</option>
        {orderStates.map((state) => (
          <option key={state} value={state}>
            {orderStateLabels[state]}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="fulfillment"
        name="fulfillment"
        label={t.fulfillment}
        defaultValue={values.fulfillment}
      >
        <option value="">{t.any}</option>
        {fulfillmentFilters.map((one) => (
          <option key={one} value={one}>
            {merchantOrderMessages.fulfillment[one]}
          </option>
        ))}
      </SelectField>
      <SelectField id="review" name="review" label={t.review} defaultValue={values.review}>
        <option value="">{t.any}</option>
        <option value="1">{t.onlyReview}</option>
      </SelectField>
      <SelectField id="sort" name="sort" label={t.sort} defaultValue={values.sort}>
        {sortings.map((sorting) => (
          <option key={sorting} value={sorting}>
            {t.sortings[sorting]}
          </option>
        ))}
      </SelectField>
      <details open={rare.some((name) => values[name])} className="sm:col-span-2 lg:basis-full">
        <summary className="link inline-flex min-h-11 items-center text-body">{t.more}</summary>
        <div className="grid gap-3 pt-2 sm:grid-cols-2 lg:grid-cols-5">
          <Field id="from" name="from" type="date" label={t.from} defaultValue={values.from} />
          <Field id="to" name="to" type="date" label={t.to} defaultValue={values.to} />
          <Field id="min" name="min" inputMode="decimal" label={t.min} defaultValue={values.min} />
          <Field id="max" name="max" inputMode="decimal" label={t.max} defaultValue={values.max} />
          <SelectField id="country" name="country" label={t.country} defaultValue={values.country}>
            <option value="">{t.any}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      </details>
    </FilterBar>
  );
}
