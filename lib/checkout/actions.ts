"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import { formatItem } from "#lib/catalog/format-options.ts";
import { type CheckoutError, checkout } from "#lib/checkout/check-out.ts";
import {
  type Details,
  type DetailsField,
  detailsSchema,
  fieldNames,
} from "#lib/checkout/details-schema.ts";
import type { CheckoutState } from "#lib/checkout/form-state.ts";
import { readQuote, totalsOf, writeQuote } from "#lib/checkout/quote.ts";
import { shippingMinor } from "#lib/checkout/shipping.ts";
import { getShop } from "#lib/get-shop.ts";

const MAX_FIELD_CHARACTERS = 2000;

/**
 * The checkout form's action. Fields: those of `detailsSchema`, `quote`, and `intent` ("quote" only asks for the
 * totals). Redirects to the payment page or the order; otherwise returns the form as typed with its errors.
 */
export async function submitCheckout(
  before: CheckoutState,
  form: FormData,
): Promise<CheckoutState> {
  const values = readValues(form);
  const asks = form.get("intent") === "quote";
  const parsed = detailsSchema.safeParse(values);
  if (asks || !parsed.success) {
    const errors = asks || parsed.success ? {} : errorsOf(parsed.error.issues);
    return answer(before, values, { errors });
  }
  const quote = readQuote(String(form.get("quote")));
  const cartId = await readCartCookie();
  if (!quote || !cartId) return answer(before, values, { message: messages["cart-changed"] });
  const bought = await checkout(getShop(), {
    cartId,
    quote,
    details: buyerOf(parsed.data),
    shippingFor: (lines) => shippingMinor(lines, parsed.data.country),
  });
  if (bought.ok) redirect(bought.value.redirectTo);
  return answer(before, values, { message: explain(bought.error) });
}

/** The totals to a country (ISO 3166-1 alpha-2), and the quote that goes with them; changes nothing. */
export async function quoteFor(country: string): Promise<Pick<CheckoutState, "totals" | "quote">> {
  const cart = await getCart();
  const totals = totalsOf(cart, z.string().length(2).catch("").parse(country));
  return { totals, quote: writeQuote(cart.revision, totals.totalMinor) };
}

function readValues(form: FormData): CheckoutState["values"] {
  const entries = fieldNames.map((name) => [
    name,
    String(form.get(name) ?? "").slice(0, MAX_FIELD_CHARACTERS),
  ]);
  return Object.fromEntries(entries);
}

function errorsOf(issues: { path: PropertyKey[]; message: string }[]): CheckoutState["errors"] {
  const first: CheckoutState["errors"] = {};
  for (const { path, message } of issues) first[path[0] as DetailsField] ??= message;
  return first;
}

function buyerOf({ email, note, ...address }: Details) {
  return { email, note, address };
}

const messages: Record<Exclude<CheckoutError["kind"], "out-of-stock">, string> = {
  "empty-cart": "Your cart is empty.",
  "cart-changed": "Your cart or a price changed. Check the new total, then continue.",
  busy: "The shop is busy. You weren’t charged. Please try again in a moment.",
};

function explain(error: CheckoutError): string {
  if (error.kind !== "out-of-stock") return messages[error.kind];
  const gone = error.lines.map(formatItem);
  return `There isn’t enough stock left of ${gone.join("; ")}. Please update your cart.`;
}

async function answer(
  before: CheckoutState,
  values: CheckoutState["values"],
  news: Partial<Pick<CheckoutState, "errors" | "message">>,
): Promise<CheckoutState> {
  const quoted = await quoteFor(values.country);
  return {
    values,
    errors: {},
    message: null,
    ...news,
    ...quoted,
    submissionId: before.submissionId + 1,
  };
}
