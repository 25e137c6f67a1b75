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
import { restockReturned } from "#lib/refunds/returns/restock-returned.ts";
import { merchantRefundMessages as t } from "#messages/merchant/refunds.ts";

const PIECES = "piece-";
const MAX_PIECES = 1_000_000;
const id = z.string().min(1).max(64);

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

/** Takes returned items back into stock. Fields: `orderId`, and pieces by `piece-` and the variant's id. */
export const restock = merchantAction(
  z.looseObject({ orderId: id }),
  async ({ orderId, ...fields }, { staff, shop }) => {
    const pieces = new Map<string, number>();
    for (const [name, text] of Object.entries(fields)) {
      if (!name.startsWith(PIECES)) continue;
      const quantity = z.coerce.number().int().min(0).max(MAX_PIECES).safeParse(text);
      if (!quantity.success) return refused(t.restock.invalid, { [name]: t.restock.invalid });
      pieces.set(name.slice(PIECES.length), quantity.data);
    }
    const restocked = await restockReturned(shop, staff, orderId, pieces);
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
