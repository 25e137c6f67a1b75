import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { changeSettings, readSettings } from "#lib/sandbox/settings/settings.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";
import {
  bitcoin,
  hosted,
  type TestSandbox,
  testSandbox,
  usdtOnTron,
} from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const set = (changes: object) => changeSettings(t.sandbox.store, changes);
const open = (more: object = {}) => t.call("concise/url/get", hosted("shop-1", more));
const info = () => t.call("bill/info", { merchant_order_ids: ["shop-1"] }).data[0];
const pay = (amount = "exact", stage: "pending" | "success" = "success", tokenId = usdtOnTron) =>
  payOrder(t.sandbox, "shop-1", {
    tokenId,
    amount,
    stage,
    addConfirmations: stage === "pending",
    internal: false,
  });

test("every switch has words", () => {
  expect(Object.keys(settingNotes).sort()).toEqual(
    Object.keys(readSettings(t.sandbox.store)).sort(),
  );
});

test("an unknown switch is refused, and changes nothing", () => {
  expect(() => set({ ack: "contains", nonsense: 1 })).toThrow();
  expect(readSettings(t.sandbox.store).ack).toBe("exact");
});

test("clockWindowSeconds", () => {
  const early = Math.floor(Date.now() / 1000) - 200;
  expect(t.call("coin/all", "{}", early).code).toBe(990_002);
  set({ clockWindowSeconds: 300 });
  expect(t.call("coin/all", "{}", early).code).toBe(10_000);
});

test("duplicateOrder", () => {
  const { data } = open();
  expect(open().code).toBe(990_004);
  set({ duplicateOrder: "same-url" });
  expect(open().data).toEqual(data);
});

test("coercePrices", () => {
  expect(open({ product_price: 25 }).code).toBe(990_003);
  set({ coercePrices: true });
  expect(open({ product_price: 25 }).code).toBe(10_000);
});

test("latePayment: tied to its order as Overdue, or detached from it", async () => {
  open({ order_valid_period: 600 });
  t.advance(700);
  pay();
  await t.deliver();
  expect(t.sent).toHaveLength(1);
  expect(info()).toMatchObject({ order_detail: { sandbox_label: "Paid(Overdue)" } });
  set({ latePayment: "detached" });
  expect(info()).toMatchObject({ order_detail: { status: "Pending" }, trade_list: [] });
  pay("1");
  await t.deliver();
  expect(t.sent).toHaveLength(1);
});

test.each([
  ["both", "cart-7", "cart-7"],
  ["extend", "cart-7", undefined],
  ["top-level", undefined, "cart-7"],
] as const)("customValue: %s", async (customValue, inExtend, onTop) => {
  set({ customValue });
  open({ custom_value: "cart-7" });
  pay();
  await t.deliver();
  const [body] = t.bodies();
  expect([body.extend.custom_value, body.custom_value]).toEqual([inExtend, onTop]);
});

test.each([
  ["confirmed", ["success"]],
  ["processing", ["processing", "success"]],
  ["started", ["pending", "processing", "success"]],
] as const)("trigger: %s", async (trigger, stages) => {
  set({ trigger });
  open();
  pay("exact", "pending");
  await t.deliver();
  for (let block = 0; block < 21; block++) {
    t.advance(3);
    await t.deliver();
  }
  expect(t.bodies().map((body) => body.pay_status)).toEqual(stages);
});

test("notifyOnExpiry: a failed payment of nothing, once, and never for a paid order", async () => {
  set({ notifyOnExpiry: true });
  open({ order_valid_period: 600 });
  t.call("concise/url/get", hosted("shop-2", { order_valid_period: 600 }));
  payOrder(t.sandbox, "shop-2", {
    tokenId: usdtOnTron,
    amount: "1",
    stage: "success",
    addConfirmations: false,
    internal: false,
  });
  t.advance(601);
  t.advance(601);
  await t.deliver();
  const expired = t.bodies().filter((body) => body.pay_status === "failed");
  expect(expired).toMatchObject([{ paid_amount: "0", extend: { merchant_order_id: "shop-1" } }]);
});

test("infoStatus: Pending, or the dashboard's own words", () => {
  open();
  pay("1");
  expect(info().order_detail.status).toBe("Pending");
  set({ infoStatus: "label" });
  expect(info().order_detail.status).toBe("Underpayment");
});

test("signCase", () => {
  const capitals = () => t.call("coin/all", "{}", undefined, (sign) => sign.toUpperCase()).code;
  expect(capitals()).toBe(990_001);
  set({ signCase: "any" });
  expect(capitals()).toBe(10_000);
});

describe("rateLock, with prices that move", () => {
  const rate = (tokenId: string) => {
    const order = findOrder(t.sandbox, "shop-1");
    const token = findToken(tokenId);
    if (!order || !token) throw new Error("no order or token");
    return lockToken(t.sandbox, order, token).rate;
  };
  beforeEach(() => {
    set({ prices: "moving" });
    open();
  });

  test("until expiry: the first rate stays", () => {
    const first = rate(bitcoin);
    t.advance(40 * 60);
    expect(rate(bitcoin)).toBe(first);
  });

  test("30 minutes: a later choice gets the rate of then; of BTC a day", () => {
    set({ rateLock: "30-minutes" });
    const first = [rate(usdtOnTron), rate(bitcoin)];
    t.advance(29 * 60);
    expect([rate(usdtOnTron), rate(bitcoin)]).toEqual(first);
    t.advance(2 * 60);
    expect(rate(usdtOnTron)).not.toBe(first[0]);
    expect(rate(bitcoin)).toBe(first[1]);
  });

  test("30 minutes: what was paid keeps its rate, so that the rest is due at the same", () => {
    set({ rateLock: "30-minutes" });
    const first = rate(usdtOnTron);
    pay("1");
    t.advance(40 * 60);
    expect(rate(usdtOnTron)).toBe(first);
  });
});
