"use server";

import { z } from "zod";
import { eraseCustomer } from "#lib/customers/erase-customer.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { merchantCustomerMessages as t } from "#messages/merchant/customers.ts";

/** Erases the person behind an e-mail address. Field: `email`. */
export const erase = merchantAction(
  z.object({ email: z.string().trim().min(1).max(254) }),
  async ({ email }, { staff, shop }) => {
    const { erased, kept } = await eraseCustomer(shop, staff, email);
    if (kept.length === 0) return done(t.erased(erased));
    const reasons = kept.map(({ number, reason }) => t.kept(number, t.keptReasons[reason]));
    const message = `${t.erased(erased)} ${reasons.join(" ")}`;
    return erased > 0 ? done(message) : refused(message);
  },
  { role: "owner", confirmPassword: true },
);
