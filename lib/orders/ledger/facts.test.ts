import { expect, test } from "vitest";
import {
  type Attempt,
  isIncoming,
  neverShown,
  type OrderFacts,
  type Payment,
  type Refund,
  riskyPayments,
  settlementFacts,
} from "#lib/orders/ledger/facts.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  id: "a",
  orderId: "o",
  kind: "hosted",
  status: "open",
  priceMinor: 5000,
  paymentUrl: null,
  tokenId: null,
  address: null,
  memo: null,
  crypto: null,
  network: null,
  tokenAmount: null,
  error: null,
  createdAt: 0,
  expiresAt: HOUR,
  gatewayExpiresAt: null,
  api: "v1",
  currency: "USD",
  nextCheckAt: null,
  checks: 0,
  checkedAt: null,
  ...change,
});

const moved = {
  id: "1",
  orderId: "o",
  attemptId: "a",
  recordId: null,
  txid: "0xa",
  chain: "TRX",
  crypto: "USDT",
  amount: "50",
  confirmed: true,
  seenAt: 0,
  status: "success" as const,
};
const payment = (change: Partial<Payment> = {}): Payment => ({
  ...moved,
  contract: "c",
  orderAmount: "50",
  tokenRate: "1",
  paidAt: 10,
  paidValue: null,
  risky: false,
  ...change,
});
const refund = (change: Partial<Refund> = {}): Refund => ({
  ...moved,
  payoutId: null,
  kind: "due",
  networkFee: "0",
  received: "50",
  refundedAt: 20,
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

test("held by a failure: a failed attempt gives no more time, unless all have failed", () => {
  const failed = attempt({ id: "b", status: "failed", expiresAt: 2 * HOUR });
  expect(facts({ attempts: [attempt(), failed] }).deadline).toBe(HOUR);
  expect(facts({ attempts: [failed] }).deadline).toBe(2 * HOUR);
});

test("a payment is worth what the gateway says, where it says it", () => {
  const paid = payment({ paidValue: "49.9999999999", amount: "0.001", orderAmount: "0.002" });
  expect(facts({ payments: [paid] }).payments).toMatchObject([
    { source: "a value", amount: "50", orderAmount: "50.00", isRounded: true },
  ]);
  const finer = facts({ payments: [payment({ paidValue: "49.12345678" })] });
  expect(finer.payments[0]?.amount).toBe("49.12345678");
});

test("risky money that arrived is listed, and counts for nothing", () => {
  const risky = payment({ id: "risky", risky: true });
  const payments = [risky, payment(), payment({ risky: true, status: "pending" })];
  expect(riskyPayments({ attempts: [], payments, refunds: [] })).toEqual([risky]);
  expect(facts({ payments: [risky] }).payments).toEqual([]);
});

test("credited twice: tokens are summed within one attempt, chain and token only", () => {
  const others = [{ attemptId: "b" }, { chain: "BSC" }, { crypto: "BTC" }];
  const { payments } = facts({
    attempts: [attempt(), attempt({ id: "b" })],
    payments: [{}, ...others].map((change) => payment(change)),
  });
  expect(new Set(payments.map(({ source }) => source)).size).toBe(4);
});

test("money of an unknown attempt or without a payment counts for nothing", () => {
  const unknown = { attemptId: "x" };
  const counted = facts({ payments: [payment(unknown)], refunds: [refund(unknown), refund()] });
  expect(counted).toMatchObject({ payments: [], refunds: [] });
});

test("awaited for good: an announced payment is awaited for a day, unless it failed or is credited", () => {
  const at = (change: Partial<Payment>) =>
    isIncoming(payment({ seenAt: 1, confirmed: false, ...change }), DAY);
  expect(at({})).toBe(true);
  expect(at({ status: "pending", confirmed: true })).toBe(true);
  expect(at({ seenAt: 0 })).toBe(false);
  expect(at({ status: "failed" })).toBe(false);
  expect(at({ confirmed: true })).toBe(false);
});

test("announced as settled and never shown: told apart from what is awaited, failed or credited", () => {
  const announced = payment({ id: "old", confirmed: false });
  const payments = [
    announced,
    payment({ confirmed: false, seenAt: 1 }),
    payment({ confirmed: false, status: "pending" }),
    payment(),
  ];
  expect(neverShown({ attempts: [], payments, refunds: [] }, DAY)).toEqual([announced]);
});
