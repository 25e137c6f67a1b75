import { FormSelect } from "#components/merchant/ui/fields.tsx";
import { carrierKeys, carrierName } from "#lib/orders/shipping/carriers.ts";
import { merchantShippingMessages as t } from "#messages/merchant/shipping.ts";

export function CarrierSelect() {
  return (
    <FormSelect name="carrier" label={t.carrier}>
      {carrierKeys.map((key) => (
        <option key={key} value={key}>
          {carrierName(key) ?? t.other}
        </option>
      ))}
    </FormSelect>
  );
}
