"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DatabaseUnavailable } from "#db/errors.ts";
import { getShop } from "#lib/get-shop.ts";
import { throttle } from "#lib/limits/throttle.ts";
import { tooManyRequests } from "#lib/limits/too-many-requests.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { confirmRefundAddress } from "#lib/refunds/address/confirm-address.ts";
import { giveRefundAddress } from "#lib/refunds/address/give-address.ts";
import { getRefundView } from "#lib/refunds/queries.ts";
import type { RefundFormState } from "#lib/refunds/view/form-state.ts";
import { refundMessages } from "#messages/order/refunds.ts";

const { errors: t } = refundMessages;

const text = z.string().trim().max(200).catch("");
const schema = z.object({ token: text, option: text, address: text, memo: text });

/**
 * Keeps the address that a shopper gives for a refund, and mails the link that confirms it. Fields: `token`, `option`
 * (token and chain), `address`, `memo`. Redirects to the order, or returns what is wrong; over a limit it is a 429.
 */
export async function giveAddress(
  _before: RefundFormState,
  form: FormData,
): Promise<RefundFormState> {
  const values = schema.parse(Object.fromEntries(form));
  const refused = (message: string, field?: "option" | "address" | "memo"): RefundFormState => ({
    values,
    message,
    ...(field && { field }),
  });
  const waited = await throttle("refundAddress");
  if (waited === "busy") return refused(t.busy);
  if (waited > 0) return refused(`${t.tooManyFromNetwork} ${tooManyRequests(waited)}`);
  const shop = getShop();
  const order = await findOrder(shop.db.read, values.token);
  const view = order && (await getRefundView(values.token));
  if (!order || !view) return refused(order ? t["nothing-due"] : t["unknown-order"]);
  const chosen = view.options.find(({ crypto, chain }) => `${crypto} ${chain}` === values.option);
  if (!chosen) return refused(t.chain, "option");
  const { crypto, chain } = chosen;
  const { address, memo } = values;
  try {
    const given = await giveRefundAddress(shop, order.id, { crypto, chain, address, memo });
    if (!given.ok) {
      const { error } = given;
      return refused(t[error], error === "address" || error === "memo" ? error : undefined);
    }
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refused(t.busy);
    throw error;
  }
  redirect(`/orders/${order.token}#refund`);
}

/** Confirms the address of a mailed link. Fields: `token`, `secret`. Redirects to the order either way. */
export async function confirmAddress(form: FormData): Promise<void> {
  const { token, secret } = z.object({ token: text, secret: text }).parse(Object.fromEntries(form));
  const shop = getShop();
  const order = await findOrder(shop.db.read, token);
  if (!order) redirect("/orders");
  const isConfirmed = await confirmRefundAddress(shop, order.id, secret);
  redirect(isConfirmed ? `/orders/${token}#refund` : `/orders/${token}/refund/${secret}`);
}
