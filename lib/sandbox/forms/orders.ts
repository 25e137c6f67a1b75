import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { findDelivery } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import type { Action } from "#lib/sandbox/forms/actions.ts";
import { field } from "#lib/sandbox/forms/field.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { advancePayment } from "#lib/sandbox/payments/advance-payment.ts";
import { paymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder, refundRequest } from "#lib/sandbox/payments/refund-order.ts";
import { playScenario } from "#lib/sandbox/scenarios/all.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";

const stage = z.enum(["processing", "success", "failed"]);

export const orderActions: Record<string, Action> = {
  /** Fields: `id` (merchant_order_id), `tokenId`. */
  chooseToken(sandbox, form) {
    const order = findOrder(sandbox, field(form, "id"));
    const token = findToken(field(form, "tokenId"));
    if (!order || !token) throw new ApiError(400, "choice", "Choose a token first.");
    lockToken(sandbox, order, token);
  },

  /** Fields: `id`, `tokenId`, `how` (exact, a fraction of the whole, or custom), `amount` for custom, `pace`. */
  pay(sandbox, form) {
    const how = field(form, "how");
    const custom = field(form, "amount").trim();
    const amount = how === "exact" ? how : how === "custom" ? custom : { fraction: how };
    const addConfirmations = field(form, "pace") === "blocks";
    const request = {
      tokenId: field(form, "tokenId"),
      amount,
      stage: addConfirmations ? "pending" : "success",
      addConfirmations,
      risky: form.get("risky") === "on",
    };
    payOrder(sandbox, field(form, "id"), paymentRequest.parse(request));
  },

  /** Fields: `id` (record id), `stage`. */
  advance(sandbox, form) {
    advancePayment(sandbox, field(form, "id"), stage.parse(form.get("stage")));
  },

  /** Fields: `id`, `amount` (empty for all), `networkFee`. */
  refund(sandbox, form) {
    const request = refundRequest.parse({
      amount: field(form, "amount") || "all",
      networkFee: field(form, "networkFee") || "0",
    });
    refundOrder(sandbox, field(form, "id"), request);
  },

  /** Fields: `id`, `scenario`. */
  async play(sandbox, form) {
    await playScenario(sandbox, field(form, "scenario"), field(form, "id"));
  },

  /** Fields: `id`; optional `body`, `offset` (seconds), `sign` (wrong). */
  async redeliver(sandbox, form) {
    const delivery = findDelivery(sandbox, field(form, "id"));
    if (!delivery) throw new ApiError(404, "unknown-delivery", "This delivery no longer exists.");
    // A form sends line breaks as CR LF.
    const body = field(form, "body").replaceAll("\r\n", "\n");
    await sendOnce(sandbox, delivery, {
      manual: true,
      ...(body ? { body } : {}),
      timestampOffsetSeconds: Number(field(form, "offset")) || 0,
      sign: field(form, "sign") === "wrong" ? "wrong" : "valid",
    });
  },
};
