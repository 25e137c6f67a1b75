"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { discountForm } from "#lib/discounts/admin/discount-form.ts";
import {
  addDiscount,
  type SaveProblem,
  updateDiscount,
} from "#lib/discounts/admin/save-discount.ts";
import type { Discount } from "#lib/discounts/find-discount.ts";
import { type ActionResult, done, refused } from "#lib/merchant/action-state.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { type ActionContext, merchantAction } from "#lib/merchant/merchant-action.ts";
import { merchantDiscountMessages as t } from "#messages/merchant/discounts.ts";

const target = z.object({ id: z.string().max(64), updatedAt: z.coerce.number().int() });

/** Adds a code; fields of `discountForm`. Shows its page. */
export const createDiscount = merchantAction(discountForm, async (input, { staff, shop }) => {
  const now = shop.clock.now();
  const added = await shop.db.write(async (tx) => {
    const added = await addDiscount(tx, input, now);
    if (!added) return null;
    const entry = { action: "discount.create", subject: "discount", subjectId: added.id };
    await recordAudit(tx, { staff, ...entry, after: auditedOf(added), now });
    return added;
  });
  if (!added) return refuse({ kind: "code-taken" });
  redirect(`/merchant/discounts/${added.id}`);
});

/** Changes a code; fields of `discountForm`, `id`, and `updatedAt` as the form was shown. */
export const saveDiscount = merchantAction(
  z.intersection(target, discountForm),
  (input, context) => {
    const { id, updatedAt, ...changes } = input;
    return change({ id, updatedAt }, changes, "discount.update", context, () => t.saved);
  },
);

/** Ends a code now; fields `id` and `updatedAt`. */
export const endDiscount = merchantAction(target, (input, context) => {
  const endsAt = context.shop.clock.now();
  return change(input, { endsAt }, "discount.end", context, ({ code }) => t.endedNow(code));
});

async function change(
  which: z.output<typeof target>,
  changes: Parameters<typeof updateDiscount>[2],
  action: string,
  { staff, shop }: ActionContext,
  message: (after: Discount) => string,
): Promise<ActionResult> {
  const now = shop.clock.now();
  const saved = await shop.db.write(async (tx) => {
    const saved = await updateDiscount(tx, which, changes, now);
    if ("problem" in saved) return saved;
    const [before, after] = [auditedOf(saved.before), auditedOf(saved.after)];
    const entry = { action, subject: "discount", subjectId: which.id };
    await recordAudit(tx, { staff, ...entry, before, after, now });
    return saved;
  });
  return "problem" in saved ? refuse(saved.problem) : done(message(saved.after));
}

/** What people decide about a code. */
function auditedOf({ id, used, createdAt, updatedAt, ...settings }: Discount) {
  return settings;
}

function refuse(problem: SaveProblem): ActionResult {
  switch (problem.kind) {
    case "code-taken":
      return refused(t.errors.codeTaken, { discount: t.errors.codeTaken });
    case "below-uses": {
      const text = t.errors.belowUses(problem.uses);
      return refused(text, { maxUses: text });
    }
    default:
      return refused(t.errors[problem.kind]);
  }
}
