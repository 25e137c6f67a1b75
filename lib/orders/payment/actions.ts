"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { redirectTarget } from "#lib/checkout/check-out.ts";
import { getShop } from "#lib/get-shop.ts";
import { getClientKey } from "#lib/limits/client-key.ts";
import { throttle } from "#lib/limits/throttle.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { type Choice, type PayOutcome, payOrder } from "#lib/orders/payment/pay-order.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { orderMessages } from "#messages/order/order.ts";

export type PayState = { message: string | null };

const { payErrors: t } = orderMessages;

/**
 * Pays what an order still owes: the rest, again after expiry, or a retry. Form field: `token`.
 * Redirects to the payment page, or returns why there is none; over a limit the response is a 429.
 */
export async function payNow(_before: PayState, form: FormData): Promise<PayState> {
  const order = await readOrder(form.get("token"));
  if (!order) return { message: t.unknownOrder };
  const outcome = await pay(order, { kind: "hosted" });
  if (typeof outcome === "string") return { message: outcome };
  redirect(redirectTarget(order, outcome));
}

/** The same inside the shop: fields `token` and `tokenId`; redirects to the order's own payment page. */
export async function startNative(_before: PayState, form: FormData): Promise<PayState> {
  const tokenId = z.string().min(1).max(64).safeParse(form.get("tokenId"));
  if (!tokenId.success) return { message: t.chooseToken };
  const order = await readOrder(form.get("token"));
  if (!order) return { message: t.unknownOrder };
  const outcome = await pay(order, { kind: "native", tokenId: tokenId.data });
  if (typeof outcome === "string") return { message: outcome };
  redirect(`/orders/${order.token}/pay`);
}

async function readOrder(token: unknown): Promise<Order | null> {
  const parsed = z.string().safeParse(token);
  return parsed.success ? findOrder(getShop().db.read, parsed.data) : null;
}

/** The open attempt, or why there is none, in words. */
async function pay(
  order: Order,
  choice: Choice,
): Promise<Extract<PayOutcome, { kind: "open" }> | string> {
  const waited = await throttle("pay");
  if (waited === "busy") return t.busy;
  if (waited > 0) return `${t.tooManyFromNetwork} ${tooManyRequests(waited)}`;
  try {
    const outcome = await payOrder(getShop(), order.id, choice, getClientKey());
    if (outcome.kind === "open") return outcome;
    if (outcome.kind !== "too-many") return t[outcome.kind];
    return `${t.tooManyForOrder} ${tooManyRequests(outcome.retryAfterMs)}`;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return t.busy;
    throw error;
  }
}
