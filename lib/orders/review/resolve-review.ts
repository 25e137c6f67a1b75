import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Resolution } from "#db/tables/order-staff.ts";
import { attempts, reviewResolutions } from "#db/tables.ts";
import { newOrderedId } from "#lib/ids.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { recordEvent } from "#lib/orders/events/record-event.ts";
import { type ReviewReason, readReviewReasons } from "#lib/orders/events/review-reason.ts";
import { isErased } from "#lib/orders/is-erased.ts";
import { changeOrder, type Order } from "#lib/orders/ledger/change-order.ts";
import { releaseReserved, reserveAgain, sellReserved } from "#lib/orders/ledger/stock.ts";
import { resolutionsFor, reviewKey } from "#lib/orders/review/resolutions.ts";
import { isRefunding } from "#lib/refunds/is-refunding.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import type { Shop } from "#lib/shop.ts";

export type Decision = {
  /** Of the reason, as `reviewKey` names it. */
  key: string;
  resolution: Resolution;
  /** Why, in the words of who decides. */
  note: string;
};

/** gone: the reason no longer stands. unfit: it can't be resolved so. sold-out: the items aren't in stock any more. discount-used-up: its code has reached a limit. */
export type ResolveRefusal = "gone" | "unfit" | "sold-out" | "discount-used-up" | "erased";

/**
 * Resolves one reason for review, with what follows: shipping takes the items for good, refunding makes them available
 * again and the order unpayable. The money itself is sent back on the refunds page. Throws what `changeOrder` throws.
 */
export async function resolveReview(
  shop: Shop,
  staff: Pick<Staff, "id" | "name">,
  orderId: string,
  { key, resolution, note }: Decision,
): Promise<Result<void, ResolveRefusal>> {
  return changeOrder<Result<void, ResolveRefusal>>(shop, orderId, async (tx, order, now) => {
    const reason = readReviewReasons(order.reviewReasons).find((one) => reviewKey(one) === key);
    if (!reason) return fail("gone");
    if (!resolutionsFor(reason).includes(resolution)) return fail("unfit");
    if (isAboutDelivery(reason)) {
      if (resolution === "ship") {
        if (isErased(order)) return fail("erased");
        if (await isRefunding(tx, orderId)) return fail("unfit");
        await takeForShipping(tx, order, now);
      } else if (resolution === "refund") await giveUp(tx, order, now);
    }
    await tx.insert(reviewResolutions).values({
      id: newOrderedId(),
      orderId,
      key,
      resolution,
      note,
      staffName: staff.name,
      at: now,
    });
    await recordEvent(tx, orderId, now, {
      kind: "review-resolved",
      reason: reason.kind,
      resolution,
    });
    await recordAudit(tx, {
      staff,
      action: "order.review",
      subject: "order",
      subjectId: orderId,
      before: reason,
      after: { resolution, note },
      now,
    });
    return ok(undefined);
  }).catch((error: unknown): Result<void, ResolveRefusal> => {
    if (error instanceof NotAvailable) return fail(error.refusal);
    throw error;
  });
}

/** Thrown to roll back what only some lines got. */
class NotAvailable extends Error {
  override name = "NotAvailable";
  readonly refusal: "sold-out" | "discount-used-up";
  constructor(refusal: "sold-out" | "discount-used-up") {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Whether the goods are at stake; otherwise only some of the money is. */
const isAboutDelivery = ({ kind }: ReviewReason) =>
  kind === "paid-late" || kind === "paid-after-release" || kind === "part-paid";

/** Sells an order's items, reserving them again where they were released. Throws NotAvailable. */
async function takeForShipping(tx: Tx, order: Order, now: number): Promise<void> {
  order.cancelledAt = null;
  if (order.stock === "released") {
    const { short, discountUsedUp } = await reserveAgain(tx, order, null, now);
    if (short.length > 0) throw new NotAvailable("sold-out");
    if (discountUsedUp) throw new NotAvailable("discount-used-up");
  }
  await sellReserved(tx, order, now);
}

async function giveUp(tx: Tx, order: Order, now: number): Promise<void> {
  order.cancelledAt = now;
  await tx.update(attempts).set({ status: "closed" }).where(eq(attempts.orderId, order.id));
  if (order.stock === "reserved") await releaseReserved(tx, order, now);
}
