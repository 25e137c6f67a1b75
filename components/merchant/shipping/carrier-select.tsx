import { FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { carrierKeys, carrierName } from "#lib/orders/shipping/carriers.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

export function CarrierSelect({ defaultValue }: { defaultValue?: string }) {
  return (
    <FormSelect name="carrier" label={t.carrier} defaultValue={defaultValue}>
      {carrierKeys.map((key) => (
        <option key={key} value={key}>
          {carrierName(key) ?? t.other}
        </option>
      ))}
    </FormSelect>
  );
}
