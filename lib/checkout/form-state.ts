import type { AddressField } from "#lib/address/address-fields.ts";
import type { DetailsField } from "#lib/checkout/details-schema.ts";
import type { TotalRow } from "#lib/checkout/total-rows.ts";

/** A shipping method as it is offered. */
export type OfferedMethod = {
  id: string;
  name: string;
  /** When it arrives, as dates, and how long it takes. */
  days: string;
  price: string;
  /** From when on it is free; null where it never is, or is already. */
  free: string | null;
};

/** What a cart costs with a shopper's choices, and the form that goes with the country. */
export type CheckoutOffer = {
  totals: TotalRow[];
  /** The label of the button that orders. */
  pay: string;
  /** What it was reckoned for, ISO 3166-1 alpha-2. */
  country: string;
  /** Methods to choose from; none for goods that nobody ships. */
  methods: OfferedMethod[];
  /** The id of the one chosen; empty without any. */
  shipping: string;
  /** Below name and country; none for goods that nobody ships. */
  addressFields: AddressField[];
  asksCountry: boolean;
  /** Whether there are discount codes to be entered at all. */
  acceptsCodes: boolean;
  /** The code that the cart holds, and why it takes nothing off. */
  discountCode: string;
  discountProblem: string | null;
  /** Goes with the form: a cart, price or choice that changed since is noticed. */
  quote: string;
};

/** What the checkout form shows: as it was typed, what is wrong, and the offer for the chosen country. */
export type CheckoutState = {
  values: Record<DetailsField, string>;
  errors: Partial<Record<DetailsField, string>>;
  /** About the whole: nothing is wrong with a field. */
  message: string | null;
  offer: CheckoutOffer;
  /** Climbs with every answer, so that focus moves to what is new. */
  submissionId: number;
};
