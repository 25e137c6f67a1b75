"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import { type CheckoutError, checkout } from "#lib/checkout/check-out.ts";
import {
  type Details,
  type DetailsField,
  detailsSchema,
  fieldNames,
} from "#lib/checkout/details-schema.ts";
import { explain } from "#lib/checkout/explain.ts";
import type { CheckoutState } from "#lib/checkout/form-state.ts";
import { quoteOf, readQuote } from "#lib/checkout/quote.ts";
import { shippingMinor } from "#lib/checkout/shipping.ts";
import { getShop } from "#lib/get-shop.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { throttle } from "#lib/limits/throttle.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import { checkoutMessages } from "#messages/checkout.ts";

const MAX_FIELD_CHARACTERS = 2000;

/**
 * The checkout form's action. Fields: those of `detailsSchema`, `quote`, and `intent` ("quote" only asks for the
 * totals). Redirects to the payment page or the order; otherwise returns the form as typed with its errors; over a
 * limit the response is a 429.
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
  const message = await buy(parsed.data, String(form.get("quote")));
  return answer(before, values, { message });
}

/** Redirects to where the order is paid, or returns why nothing was ordered. */
async function buy(details: Details, quoteText: string): Promise<string> {
  const waited = await throttle("checkout");
  if (waited === "busy") return explain({ kind: "busy" });
  if (waited > 0) return `${checkoutMessages.errors.tooManyOrders} ${tooManyRequests(waited)}`;
  const quote = readQuote(quoteText);
  const cartId = await readCartCookie();
  if (!quote || !cartId) return explain({ kind: "cart-changed" });
  const bought = await checkout(getShop(), {
    cartId,
    clientKey: getClientKey(),
    quote,
    details: buyerOf(details),
    shippingFor: (lines) => shippingMinor(lines, details.country),
  });
  if (bought.ok) redirect(bought.value.redirectTo);
  return explainWithStatus(bought.error);
}

function explainWithStatus(error: CheckoutError): string {
  if (error.kind !== "unpaid-orders") return explain(error);
  return `${explain(error)} ${tooManyRequests(error.retryAfterMs)}`;
}

/** The totals to a country (ISO 3166-1 alpha-2), and the quote that goes with them; changes nothing. */
export async function quoteFor(country: string): Promise<Pick<CheckoutState, "totals" | "quote">> {
  return quoteOf(await getCart(), z.string().length(2).catch("").parse(country));
}

function readValues(form: FormData): CheckoutState["values"] {
  const read = (name: string) => String(form.get(name) ?? "").slice(0, MAX_FIELD_CHARACTERS);
  const entries = fieldNames.map((name) => [name, read(name)]);
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
