"use server";

import { z } from "zod";
import { refundKinds } from "#db/tables/refunds.ts";
import { roundDownDecimal } from "#lib/fraction.ts";
import { done, type RefusedResult, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import { askForRefundAddress } from "#lib/refunds/address/ask-for-address.ts";
import { type ApproveError, approveRefund } from "#lib/refunds/payout/approve-refund.ts";
import { readToken } from "#lib/refunds/payout/read-token.ts";
import { type Restocked, restock } from "#lib/refunds/returns/restock.ts";
import { merchantRefundMessages as t } from "#messages/merchant/orders/refunds.ts";

const id = z.string().min(1).max(64);
const piecesSchema = z.coerce.number().int().min(0).max(1_000_000);

const approvalSchema = z.object({
  orderId: id,
  attemptId: id,
  crypto: id,
  chain: id,
  addressId: id,
  kind: z.enum(refundKinds),
  amount: z.string().trim().max(60),
  feePayer: z.enum(["merchant", "shopper"]),
});

/** Asks the shopper for an address to refund to. Fields: `orderId`. */
export const askForAddress = merchantAction(
  z.object({ orderId: id }),
  async ({ orderId }, { staff, shop }) => {
    const asked = await askForRefundAddress(shop, staff, orderId);
    return asked.ok ? done(t.ask.done) : refused(t.ask.refusals[asked.error]);
  },
);

/** Takes items back into stock. Fields: `orderId`, and pieces by `returned.` or `cancelled.` and the variant's id. */
export const takeBack = merchantAction(
  z.looseObject({ orderId: id }),
  async ({ orderId, ...fields }, { staff, shop }) => {
    const lines = new Map<string, Restocked>();
    for (const [name, text] of Object.entries(fields)) {
      const [, kind, variantId = ""] = /^(returned|cancelled)\.(.+)$/.exec(name) ?? [];
      if (kind !== "returned" && kind !== "cancelled") continue;
      const pieces = piecesSchema.safeParse(text);
      if (!pieces.success) return refused(t.restock.invalid, { [name]: t.restock.invalid });
      const line = lines.get(variantId) ?? { variantId, returned: 0, cancelled: 0 };
      lines.set(variantId, { ...line, [kind]: pieces.data });
    }
    const restocked = await restock(shop, staff, orderId, [...lines.values()]);
    if (!restocked.ok) return refused(t.restock.refusals[restocked.error]);
    return done(t.restock.done(restocked.value));
  },
);

/** Approves a refund: from then on the shop pays it. Asks for the password again. */
export const sendRefund = merchantAction(
  approvalSchema,
  async ({ feePayer, chain, ...approval }, { staff, shop }) => {
    const { attemptId, crypto, amount } = approval;
    const decimals = (await readToken(shop, attemptId, crypto, chain))?.decimals ?? null;
    if (decimals !== null && roundDownDecimal(amount, decimals) !== roundDownDecimal(amount, 18))
      return refused(t.errors.decimals(decimals), { amount: t.errors.decimals(decimals) });
    const merchantPaysFee = feePayer === "merchant";
    const approved = await approveRefund(shop, staff, { ...approval, merchantPaysFee });
    return approved.ok ? done(t.approved) : explain(approved.error, crypto);
  },
  { confirmPassword: true },
);

function explain(error: ApproveError, crypto: string): RefusedResult {
  switch (error.kind) {
    case "amount":
      return refused(t.errors.amount, { amount: t.errors.amount });
    case "not-due": {
      const message = t.errors["not-due"](formatToken(error.due, crypto));
      return refused(message, { amount: message });
    }
    case "day-amount":
      return refused(t.errors["day-amount"](formatMoney(error.leftMinor)));
    case "address":
    case "day-count":
      return refused(t.errors[error.kind]);
  }
}
