import type { DetailsField } from "#lib/checkout/details-schema.ts";

/** What the checkout form shows: as it was typed, what is wrong, and the totals for the chosen country. */
export type CheckoutState = {
  values: Record<DetailsField, string>;
  errors: Partial<Record<DetailsField, string>>;
  /** About the whole: nothing is wrong with a field. */
  message: string | null;
  totals: Totals;
  /** Sent with the form: a cart or price that has changed since is noticed. */
  quote: string;
  /** Climbs with every answer, so that focus moves to what is new. */
  submissionId: number;
};

/** US cents. */
export type Totals = { subtotalMinor: number; shippingMinor: number; totalMinor: number };
