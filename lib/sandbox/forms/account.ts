import * as z from "zod";
import {
  depositDirectly,
  depositRequest,
  invoiceRequest,
  payInvoice,
} from "#lib/sandbox/account/deposit.ts";
import { approveWithdrawal, completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import type { Action } from "#lib/sandbox/forms/actions.ts";
import { field } from "#lib/sandbox/forms/field.ts";

const endStatus = z.enum(["Successful", "Failed", "Rejected"]);

export const accountActions: Record<string, Action> = {
  /** Fields: `id` (merchant_order_id), `status`. */
  completeWithdrawal(sandbox, form) {
    completeWithdrawal(sandbox, field(form, "id"), endStatus.parse(form.get("status")));
  },

  /** Field: `id` (the withdrawal's order id), of a v2 withdrawal that waits for it. */
  approveWithdrawal(sandbox, form) {
    approveWithdrawal(sandbox, field(form, "id"));
  },

  /** Fields: `userId`, `tokenId`, `amount`; `wallet` for the address of a v2 user's own wallet. */
  depositToUser(sandbox, form) {
    const request = depositRequest.parse({
      userId: field(form, "userId").trim(),
      tokenId: field(form, "tokenId"),
      amount: field(form, "amount").trim(),
      wallet: form.get("wallet") === "on",
    });
    depositDirectly(sandbox, request);
  },

  /** Fields: `email`, `price` (USD), `tokenId`. */
  payInvoice(sandbox, form) {
    const request = invoiceRequest.parse({
      email: field(form, "email").trim(),
      price: field(form, "price").trim(),
      tokenId: field(form, "tokenId"),
    });
    payInvoice(sandbox, request);
  },
};
