import type { DetailsField } from "#lib/checkout/details-schema.ts";
import type { Totals } from "#lib/checkout/totals.ts";

/** What the checkout form shows: as it was typed, what is wrong, and the totals for the chosen country. */
export type CheckoutState = {
  values: Record<DetailsField, string>;
  errors: Partial<Record<DetailsField, string>>;
  /** About the whole: nothing is wrong with a field. */
  message: string | null;
  totals: Totals;
  /** Goes with the form: a cart or price that changed since is noticed. */
  quote: string;
  /** Climbs with every answer, so that focus moves to what is new. */
  submissionId: number;
};
