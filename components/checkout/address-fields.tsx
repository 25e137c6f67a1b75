import { Field } from "#components/ui/field.tsx";
import type { CheckoutOffer, CheckoutState } from "#lib/checkout/form-state.ts";

/** The address in the form and order of the chosen country. */
export function AddressFields({
  fields,
  values,
  errors,
}: Pick<CheckoutState, "values" | "errors"> & { fields: CheckoutOffer["addressFields"] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      {fields.map(({ name, label, required, autoComplete, digitsOnly }) => (
        <div key={name} className={/^line/.test(name) ? "sm:col-span-6" : "sm:col-span-3"}>
          <Field
            id={name}
            name={name}
            label={label}
            required={required}
            autoComplete={autoComplete}
            inputMode={digitsOnly ? "numeric" : undefined}
            defaultValue={values[name]}
            error={errors[name]}
          />
        </div>
      ))}
    </div>
  );
}
