import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Resolution } from "#db/tables/order-staff.ts";
import { attempts, auditLog, jobs, orders, variants } from "#db/tables.ts";
import { cancelOrder } from "#lib/orders/editing/cancel-order.ts";
import { say } from "#lib/orders/events/describe-event.ts";
import { recordOnce } from "#lib/orders/events/record-event.ts";
import {
  type Alarm,
  type ReviewReason,
  readReviewReasons,
} from "#lib/orders/events/review-reason.ts";
import { applyNotification } from "#lib/orders/ledger/apply-notification.ts";
import { bookPayments } from "#lib/orders/ledger/book-payments.ts";
import { changeOrder } from "#lib/orders/ledger/change-order.ts";
import { payOrder } from "#lib/orders/payment/pay-order.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { resolutionsFor, reviewKey } from "#lib/orders/review/resolutions.ts";
import { resolveReview } from "#lib/orders/review/resolve-review.ts";
import { pay } from "#lib/sandbox/scenarios/scenario.ts";
import { placeOrder } from "#tests/harness/fixtures.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";
import { merchantReviewReasonMessages as de } from "../../../messages/de/merchant/orders/events.ts";
import { reviewReasonMessages as shopperDe } from "../../../messages/de/order/order-events.ts";
import { merchantReviewReasonMessages as en } from "../../../messages/en/merchant/orders/events.ts";
import { reviewReasonMessages as shopperEn } from "../../../messages/en/order/order-events.ts";

/** Beyond an attempt's hour. */
const LATE = 3700;
const ada = { id: "ada", name: "Ada" };

const t = shopPerTest();
let attempt: Awaited<ReturnType<typeof placeOrder>>;
beforeEach(async () => {
  attempt = await placeOrder(t.shop);
});

async function theOrder() {
  const [order] = await t.shop.db.read.select().from(orders);
  if (!order) throw new Error("no order");
  return { ...order, reasons: readReviewReasons(order.reviewReasons) };
}
const stock = async () => (await t.shop.db.read.select().from(variants))[0];

async function resolve(resolution: Resolution) {
  const { id, reasons } = await theOrder();
  const [reason] = reasons;
  if (!reason) throw new Error("nothing to resolve");
  return resolveReview(t.shop, ada, id, { key: reviewKey(reason), resolution, note: "by phone" });
}

const situations = {
  "paid-late": async () => {
    t.advance(LATE);
    pay(t.sandbox, attempt.id, "exact");
    await t.deliver();
  },
  "paid-after-release": async () => {
    t.advance(LATE);
    await reconcile(t.shop);
    pay(t.sandbox, attempt.id, "exact");
    await t.deliver();
  },
  "part-paid": async () => {
    pay(t.sandbox, attempt.id, { fraction: "0.5" });
    t.advance(LATE);
    await reconcile(t.shop);
  },
} as const;

describe.each(Object.entries(situations))("%s", (kind, happen) => {
  beforeEach(async () => {
    await happen();
    expect((await theOrder()).reasons).toMatchObject([{ kind }]);
  });

  test("ship: the items are sold, and shipping is waited for, once", async () => {
    expect(await resolve("ship")).toEqual({ ok: true, value: undefined });
    expect(await theOrder()).toMatchObject({
      reasons: [],
      stock: "sold",
      fulfillment: "unfulfilled",
    });
    expect(await stock()).toMatchObject({ available: 4, reserved: 0, sold: 1 });
    const ready = await t.shop.db.read.select().from(jobs).where(eq(jobs.kind, "ready-to-ship"));
    expect(ready).toHaveLength(1);
    expect(await payOrder(t.shop, attempt.orderId, { kind: "hosted" })).toEqual({
      kind: "settled",
    });
    expect(await t.shop.db.read.select().from(auditLog)).toMatchObject([
      { action: "order.review", staffName: "Ada", after: { resolution: "ship", note: "by phone" } },
    ]);
  });

  test("refund: the items are available again, nothing ships, and it can't be paid any more", async () => {
    expect((await resolve("refund")).ok).toBe(true);
    expect(await theOrder()).toMatchObject({ reasons: [], stock: "released", fulfillment: "none" });
    expect(await stock()).toMatchObject({ available: 5, reserved: 0, sold: 0 });
    await changeOrder(t.shop, attempt.orderId, async () => undefined);
    expect((await theOrder()).reasons).toEqual([]);
    if (kind === "part-paid")
      expect(await payOrder(t.shop, attempt.orderId, { kind: "hosted" })).toEqual({
        kind: "cancelled",
      });
  });
});

test("shipped though sold out: what was bought by others since can't be shipped", async () => {
  await situations["paid-after-release"]();
  await t.shop.db.write(async (tx) => {
    await tx.update(variants).set({ available: 0, initial: 0 });
  });
  expect(await resolve("ship")).toEqual({ ok: false, error: "sold-out" });
  expect((await theOrder()).reasons).toHaveLength(1);
  await t.shop.db.write(async (tx) => {
    await tx.update(variants).set({ available: 5, initial: 5 });
  });
});

test("an excess that was dismissed asks again when it grows", async () => {
  pay(t.sandbox, attempt.id, { fraction: "1.5" });
  await t.deliver();
  expect((await resolve("ship")).ok).toBe(false);
  expect((await resolve("dismiss")).ok).toBe(true);
  expect((await theOrder()).reasons).toEqual([]);
  pay(t.sandbox, attempt.id, { fraction: "1" });
  await t.deliver();
  expect((await theOrder()).reasons).toMatchObject([{ kind: "overpaid" }]);
});

/** Raised as the ledger raises it. */
const alarm = (event: Alarm) => async () => {
  await changeOrder(t.shop, attempt.orderId, (tx, order, now) =>
    recordOnce(tx, order.id, now, event),
  );
};
const token = { amount: "1", crypto: "USDT" };
const moved = {
  ...token,
  txid: "0xa",
  chain: "TRX",
  contract: "c",
  orderAmount: "50",
  tokenRate: "1",
};

/** Brings an order to need review for each reason there is: the type asks for every one. */
const causes: Record<ReviewReason["kind"], () => Promise<unknown>> = {
  ...situations,
  overpaid: async () => {
    pay(t.sandbox, attempt.id, { fraction: "1.5" });
    await t.deliver();
  },
  "payment-held": async () => {
    const asked = await onlyAttempt();
    await changeOrder(t.shop, attempt.orderId, async (tx, _order, now) => {
      const status = "success" as const;
      const shown = { ...moved, recordId: "r", status, risky: true, paidValue: null, paidAt: now };
      await bookPayments(tx, asked, [shown], now);
    });
  },
  "payment-never-shown": async () => {
    const transfer = { ...moved, networkFee: "0" };
    const asked = await onlyAttempt();
    await changeOrder(t.shop, attempt.orderId, async (tx, _order, now) => {
      const { id: merchantOrderId } = attempt;
      const said = { kind: "payment", status: "success", recordId: "r", fresh: true } as const;
      await applyNotification(tx, asked, { ...said, merchantOrderId, transfer }, now);
    });
    t.advance(25 * 3600);
    await reconcile(t.shop);
  },
  "price-mismatch": alarm({ kind: "price-mismatch", attemptId: "a" }),
  "payment-unreadable": alarm({ kind: "payment-unreadable", ...token }),
  "record-conflict": alarm({ kind: "record-conflict", recordId: "r" }),
  "payment-turned-risky": alarm({ kind: "payment-turned-risky", ...token }),
  "payment-amount-changed": alarm({ kind: "payment-amount-changed", ...token }),
  "alarm-note": alarm({ kind: "alarm-note", text: "by an older version" }),
};

async function onlyAttempt() {
  const [found] = await t.shop.db.read.select().from(attempts);
  if (!found) throw new Error("no attempt");
  return found;
}

const kinds = Object.keys(causes) as ReviewReason["kind"][];
const choices = kinds.flatMap((kind) =>
  resolutionsFor({ kind } as ReviewReason).map((resolution) => ({ kind, resolution })),
);

test.each(choices)(
  "a review nobody can end: $kind is told in both languages, resolved by $resolution, and stays so",
  async ({ kind, resolution }) => {
    await causes[kind]();
    const { id, reasons } = await theOrder();
    const reason = reasons.find((one) => one.kind === kind);
    if (!reason) throw new Error(`needs review for ${reasons.map((one) => one.kind).join()}`);
    for (const messages of [en, de, shopperEn, shopperDe])
      expect(say(messages, reason)).toMatch(/\w \w.*[.)]$|older version/);
    const key = reviewKey(reason);
    const resolved = await resolveReview(t.shop, ada, id, { key, resolution, note: "by phone" });
    expect(resolved).toEqual({ ok: true, value: undefined });
    await changeOrder(t.shop, id, async () => undefined);
    expect((await theOrder()).reasons.map((one) => one.kind)).not.toContain(kind);
  },
);

describe("cancelling", () => {
  test("releases the items; money that comes all the same is reviewed, and may still ship", async () => {
    expect(await cancelOrder(t.shop, ada, attempt.orderId)).toEqual({ ok: true, value: undefined });
    expect(await stock()).toMatchObject({ available: 5, reserved: 0 });
    expect(await payOrder(t.shop, attempt.orderId, { kind: "hosted" })).toEqual({
      kind: "cancelled",
    });
    pay(t.sandbox, attempt.id, "exact");
    await t.deliver();
    expect((await theOrder()).reasons).toEqual([{ kind: "paid-after-release" }]);
    expect((await resolve("ship")).ok).toBe(true);
    expect(await theOrder()).toMatchObject({ stock: "sold", cancelledAt: null });
  });

  test("is refused once money arrived", async () => {
    pay(t.sandbox, attempt.id, { fraction: "0.1" });
    await t.deliver();
    expect(await cancelOrder(t.shop, ada, attempt.orderId)).toEqual({ ok: false, error: "paid" });
  });
});
