"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import type { CartView } from "#lib/cart/types.ts";
import { type CheckoutError, checkout } from "#lib/checkout/check-out.ts";
import {
  type Details,
  type DetailsField,
  digitalDetails,
  fieldNames,
  shippedDetails,
} from "#lib/checkout/details-schema.ts";
import { explain } from "#lib/checkout/explain.ts";
import type { CheckoutOffer, CheckoutState } from "#lib/checkout/form-state.ts";
import { type OfferChoices, offerFor } from "#lib/checkout/offer.ts";
import { priceLines } from "#lib/checkout/pricing/price-lines.ts";
import { readQuote } from "#lib/checkout/pricing/quote.ts";
import { requiresShipping } from "#lib/checkout/pricing/shipping.ts";
import { enterCode } from "#lib/discounts/enter-code.ts";
import { normalizeCode } from "#lib/discounts/normalize-code.ts";
import { getShop } from "#lib/get-shop.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { throttle } from "#lib/limits/throttle.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import { rememberOrder } from "#lib/orders/own/own-orders-cookie.ts";
import { readPricingSettings } from "#lib/settings/pricing-settings.ts";
import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";

const { errors: t } = checkoutErrorMessages;

const MAX_FIELD_CHARACTERS = 2000;

/**
 * The checkout form's action. Fields: those of `fieldNames`, `shipping` (a method's id), `code`, `quote`, and `intent`
 * ("quote" only brings form and totals up to date). Redirects to the payment page or the order; otherwise returns the
 * form as typed with its errors; over a limit the response is a 429.
 */
export async function submitCheckout(
  before: CheckoutState,
  form: FormData,
): Promise<CheckoutState> {
  const values = readValues(form);
  const choices = {
    country: values.country,
    shipping: readText(form, "shipping"),
    email: values.email,
  };
  const answer = async (news: Partial<Pick<CheckoutState, "errors" | "message">>) => ({
    values,
    errors: {},
    message: null,
    ...news,
    offer: await readOffer(choices),
    submissionId: before.submissionId + 1,
  });
  const cart = await getCart();
  const typed = form.has("code") ? normalizeCode(readText(form, "code")) : cart.discountCode;
  if (typed !== cart.discountCode) {
    const message = await changeCode(typed);
    return answer({ message });
  }
  if (form.get("intent") === "quote") return answer({});
  const schema = requiresShipping(cart.lines) ? shippedDetails : digitalDetails;
  const parsed = schema.safeParse(values);
  if (!parsed.success) return answer({ errors: errorsOf(parsed.error.issues) });
  return answer({ message: await buy(parsed.data, choices, readText(form, "quote"), cart) });
}

/** Redirects to where the order is paid, or returns why nothing was ordered. */
async function buy(
  details: Details,
  { shipping }: OfferChoices,
  quoteText: string,
  cart: CartView,
): Promise<string> {
  const waited = await throttle("checkout");
  if (waited === "busy") return explain({ kind: "busy" });
  if (waited > 0) return `${t.tooManyOrders} ${tooManyRequests(waited)}`;
  const quote = readQuote(quoteText);
  const cartId = await readCartCookie();
  if (!quote || !cartId) return explain({ kind: "cart-changed" });
  // Without JavaScript another country or method is chosen beside a total that doesn't know of it yet.
  const { country } = details;
  if (cart.lines.length > 0 && (quote.country !== country || quote.shipping !== shipping))
    return t.choicesChanged;
  const settings = await readPricingSettings(getShop().db.read);
  const bought = await checkout(getShop(), {
    cartId,
    clientKey: getClientKey(),
    quote,
    details: buyerOf(details),
    price: (lines, discount) => priceLines(lines, { country, shipping, discount, ...settings }),
  });
  if (bought.ok) {
    await rememberOrder(bought.value.orderToken);
    redirect(bought.value.redirectTo);
  }
  return explainWithStatus(bought.error);
}

function explainWithStatus(error: CheckoutError): string {
  if (error.kind !== "unpaid-orders") return explain(error);
  return `${explain(error)} ${tooManyRequests(error.retryAfterMs)}`;
}

/** Puts a code into the visitor's cart; returns why it could not, or null. */
async function changeCode(code: string | null): Promise<string | null> {
  const waited = await enterCode(code);
  if (waited === "busy") return explain({ kind: "busy" });
  return waited > 0 ? tooManyRequests(waited) : null;
}

const choicesSchema = z.object({
  country: z.string().length(2).catch(""),
  shipping: z.string().max(40).catch(""),
  email: z.string().max(254).catch(""),
});

/** What the visitor's cart costs with these choices, and the form that goes with the country; changes nothing. */
export async function readOffer(choices: OfferChoices): Promise<CheckoutOffer> {
  const { db, clock } = getShop();
  return offerFor(db.read, await getCart(), choicesSchema.parse(choices), clock.now());
}

function readText(form: FormData, name: string): string {
  return String(form.get(name) ?? "").slice(0, MAX_FIELD_CHARACTERS);
}

function readValues(form: FormData): CheckoutState["values"] {
  return Object.fromEntries(
    fieldNames.map((name) => [name, readText(form, name)]),
  ) as CheckoutState["values"];
}

function errorsOf(issues: { path: PropertyKey[]; message: string }[]): CheckoutState["errors"] {
  const first: CheckoutState["errors"] = {};
  for (const { path, message } of issues) first[path[0] as DetailsField] ??= message;
  return first;
}

function buyerOf({ email, note, ...address }: Details) {
  return { email, note, address };
}
