"use server";

import { z } from "zod";
import { eraseCustomer } from "#lib/customers/erase-customer.ts";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { merchantCustomerMessages as t } from "#messages/merchant/customers.ts";
import shopConfig from "#shop/shop.ts";

const listed = new Intl.ListFormat(shopConfig.locale);

/** Erases the person behind an e-mail address. Field: `email`. */
export const erase = merchantAction(
  z.object({ email: z.string().trim().min(1).max(254) }),
  async ({ email }, { staff, shop }) => {
    const { erased, kept } = await eraseCustomer(shop, staff, email);
    if (kept.length === 0) return done(t.erased(erased));
    const byReason = Object.groupBy(kept, ({ reason }) => reason);
    const reasons = Object.entries(byReason).map(([reason, orders]) =>
      t.keptReasons[reason as keyof typeof byReason](listed.format(orders.map((it) => it.number))),
    );
    const message = [t.erased(erased), ...reasons].join(" ");
    return erased > 0 ? done(message) : refused(message);
  },
  { role: "owner", confirmPassword: true },
);
