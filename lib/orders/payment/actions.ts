"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { redirectTarget } from "#lib/checkout/check-out.ts";
import { getShop } from "#lib/get-shop.ts";
import { type PayOutcome, payOrder } from "#lib/orders/payment/pay-order.ts";
import { findOrder } from "#lib/orders/view/queries.ts";

export type PayState = { message: string | null };

const messages = {
  settled: "This order is already paid. There is nothing left to pay.",
  incoming: "A payment is on its way. It shows here as soon as it is confirmed.",
  opening: "We’re opening the payment page. It will appear here in a moment.",
  "sold-out": "Some items of this order have sold out, so it can no longer be paid.",
  gateway: "We couldn’t open the payment page. You weren’t charged. Please try again in a moment.",
  "too-many":
    "A dozen payment pages were opened for this order within an hour. Please wait a while.",
  busy: "The shop is busy. You weren’t charged. Please try again in a moment.",
  unknown: "We couldn’t find this order.",
} as const;

/**
 * Pays what an order still owes: the rest, again after expiry, or a retry. Form field: `token`.
 * Redirects to the payment page, or answers with why there is none.
 */
export async function payNow(_before: PayState, form: FormData): Promise<PayState> {
  const shop = getShop();
  const token = z.string().safeParse(form.get("token"));
  const order = token.success ? await findOrder(shop.db.read, token.data) : null;
  if (!order) return { message: messages.unknown };
  const outcome = await unlessBusy(payOrder(shop, order.id, { kind: "hosted" }));
  if (outcome.kind === "open") redirect(redirectTarget(order, outcome));
  return { message: messages[outcome.kind] };
}

/** The same inside the shop: fields `token` and `tokenId`; redirects to the order's own payment page. */
export async function startNative(_before: PayState, form: FormData): Promise<PayState> {
  const shop = getShop();
  const fields = z
    .object({ token: z.string(), tokenId: z.string().min(1).max(64) })
    .safeParse({ token: form.get("token"), tokenId: form.get("tokenId") });
  if (!fields.success) return { message: "Choose a token and network first." };
  const order = await findOrder(shop.db.read, fields.data.token);
  if (!order) return { message: messages.unknown };
  const choice = { kind: "native", tokenId: fields.data.tokenId } as const;
  const outcome = await unlessBusy(payOrder(shop, order.id, choice));
  if (outcome.kind === "open") redirect(`/orders/${order.token}/pay`);
  return { message: messages[outcome.kind] };
}

const unlessBusy = (paying: Promise<PayOutcome>) =>
  paying.catch((error: unknown) => {
    if (error instanceof DatabaseUnavailable) return { kind: "busy" as const };
    throw error;
  });
