"use server";

import { z } from "zod";
import { done, refused } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { resolveReview } from "#lib/orders/review/resolve-review.ts";
import { merchantReviewMessages as t } from "#messages/merchant/orders/review.ts";

/** Resolves a reason for review. Fields: `orderId`, `key`, `resolution`, `note`. */
export const resolve = merchantAction(
  z.object({
    orderId: z.string().max(64),
    key: z.string().max(500),
    resolution: z.enum(["ship", "refund", "dismiss"]),
    note: z.string().trim().min(1, t.noteMissing).max(1000),
  }),
  async ({ orderId, ...decision }, { staff, shop }) => {
    const resolved = await resolveReview(shop, staff, orderId, decision);
    if (!resolved.ok) return refused(t.refusals[resolved.error]);
    return done(t.resolved[decision.resolution]);
  },
);
