import { formatOf } from "#lib/address/formats.ts";
import { addressLabels } from "#messages/checkout/address.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";

const { fields, optional } = checkoutMessages;

export type AddressPart = "line1" | "line2" | "city" | "region" | "postcode";

/** A field of the address form, ready to be shown. */
export type AddressField = {
  name: AddressPart;
  label: string;
  required: boolean;
  /** For the browser's own address book. */
  autoComplete: string;
  digitsOnly: boolean;
};

const letters = { C: "city", P: "postcode", R: "region" } as const;

/** The fields of an address in a country (ISO 3166-1 alpha-2), in the order it is written there. */
export function addressFields(country: string): AddressField[] {
  const { layout, city, postcode, region } = formatOf(country);
  const field = (
    name: AddressPart,
    label: string,
    autoComplete: string,
    { required = true, digitsOnly = false } = {},
  ): AddressField => ({
    name,
    label: required ? label : optional(label),
    required,
    autoComplete,
    digitsOnly,
  });
  const parts = {
    city: field("city", addressLabels.city[city], "address-level2"),
    postcode: field("postcode", addressLabels.postcode[postcode.label], "postal-code", {
      required: postcode.required,
      digitsOnly: /^\d+$/.test(postcode.example),
    }),
    region: field("region", addressLabels.region[region.label], "address-level1", region),
  };
  return [
    field("line1", fields.line1, "address-line1"),
    field("line2", fields.line2, "address-line2", { required: false }),
    ...(layout.match(/[CPR]/g) ?? []).map((letter) => parts[letters[letter as "C"]]),
  ];
}
