"use server";

import { z } from "zod";
import { roundDownDecimal } from "#lib/fraction.ts";
import { done, type RefusedResult, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import { type ApproveError, approveRefund } from "#lib/refunds/payout/approve-refund.ts";
import { readToken } from "#lib/refunds/payout/read-token.ts";
import { merchantRefundMessages as t } from "#messages/merchant/refunds.ts";

const id = z.string().min(1).max(64);

const approvalSchema = z.object({
  orderId: id,
  attemptId: id,
  crypto: id,
  chain: id,
  addressId: id,
  amount: z.string().trim().max(60),
  feePayer: z.enum(["merchant", "shopper"]),
});

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
