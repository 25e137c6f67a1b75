import { expect, test } from "vitest";
import {
  type Attempt,
  type OrderFacts,
  type Payment,
  type Refund,
  settlementFacts,
} from "#lib/orders/ledger/facts.ts";

const HOUR = 3_600_000;

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  ...{ id: "a", orderId: "o", kind: "hosted", status: "open", priceMinor: 5000 },
  ...{ paymentUrl: null, tokenId: null, address: null, memo: null, crypto: null, network: null },
  ...{ tokenAmount: null, error: null, createdAt: 0, expiresAt: HOUR, gatewayExpiresAt: null },
  ...{ api: "v1", currency: "USD" },
  ...{ nextCheckAt: null, checks: 0, checkedAt: null },
  ...change,
});

const moved = {
  ...{ id: "1", orderId: "o", attemptId: "a", recordId: null, txid: "0xa", chain: "TRX" },
  ...{ crypto: "USDT", amount: "50", confirmed: true, seenAt: 0 },
  status: "success" as const,
};
const payment = (change: Partial<Payment> = {}): Payment => ({
  ...{ ...moved, contract: "c", orderAmount: "50", tokenRate: "1", paidAt: 10 },
  ...{ paidValue: null, risky: false },
  ...change,
});
const refund = (change: Partial<Refund> = {}): Refund => ({
  ...{ ...moved, networkFee: "0", received: "50", refundedAt: 20 },
  ...change,
});

const facts = (change: Partial<OrderFacts>) =>
  settlementFacts(5000, { attempts: [attempt()], payments: [], refunds: [], ...change });

test("a confirmed success counts", () => {
  const counted = facts({ payments: [payment()], refunds: [refund()] });
  expect(counted).toMatchObject({ payments: [{ amount: "50" }], refunds: [{ amount: "50" }] });
});

test.each([
  ["believed on its own: a notification that the order info didn't show", { confirmed: false }],
  ["credited early: pending", { status: "pending" }],
  ["credited early: processing", { status: "processing" }],
  ["credited all the same: failed", { status: "failed" }],
] as const)("%s", (_, change) => {
  const counted = facts({
    payments: [payment({ id: "0" }), payment(change)],
    refunds: [refund(change)],
  });
  expect(counted.payments.map(({ id }) => id)).toEqual(["0"]);
  expect(counted.refunds).toEqual([]);
});

test("token mismatch: a refund is worth what the same token of the same attempt was due for", () => {
  const counted = facts({
    attempts: [attempt({ id: "b" }), attempt()],
    payments: [
      payment({ id: "1", attemptId: "b", orderAmount: "20" }),
      payment({ id: "2", crypto: "BTC", orderAmount: "0.0008" }),
      payment({ id: "3", orderAmount: "30" }),
    ],
    refunds: [refund()],
  });
  expect(counted.refunds).toMatchObject([{ orderAmount: "30" }]);
});

test("a wrong clock of ours: lateness is measured by the gateway's own clock", () => {
  const behind = attempt({ gatewayExpiresAt: 2 * HOUR });
  const late = (paidAt: number) =>
    facts({ attempts: [behind], payments: [payment({ paidAt })] }).payments[0]?.late;
  expect([late(2 * HOUR), late(2 * HOUR + 1)]).toEqual([false, true]);
});

test("expired too soon: an order ends with its last attempt", () => {
  const attempts = [attempt(), attempt({ id: "b", expiresAt: 2 * HOUR }), attempt({ id: "c" })];
  expect(facts({ attempts }).deadline).toBe(2 * HOUR);
});
