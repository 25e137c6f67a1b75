import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { depositDirectly } from "#lib/sandbox/account/deposit.ts";
import { listWithdrawals } from "#lib/sandbox/account/read-withdrawals.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import {
  hosted,
  type TestSandbox,
  testSandbox,
  usdtOnBsc,
  usdtOnTron,
} from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
  changeSettings(t.sandbox.store, { webhookUrl: "http://localhost:9/account" });
});
afterEach(() => t.close());

const usdt = "8e5741cf-6e51-4892-9d04-3d40e1dd0128";
const balance = () => t.call("assets", { coin_id: usdt }).data.list[0].value;

const withdraw = (more: object = {}) =>
  t.call("withdraw", {
    merchant_order_id: "payout-1",
    address: "TAddressOfAPayee",
    token_id: usdtOnTron,
    value: "5",
    ...more,
  });

describe("balances are pooled over networks, fees taken off", () => {
  test("payments, deposits, refunds and withdrawals move them", () => {
    expect(balance()).toBe("1000");
    t.call("concise/url/get", hosted("shop-1"));
    const paying = { stage: "success", addConfirmations: false, internal: false } as const;
    payOrder(t.sandbox, "shop-1", { ...paying, tokenId: usdtOnTron, amount: "10" });
    payOrder(t.sandbox, "shop-1", { ...paying, tokenId: usdtOnBsc, amount: "10" });
    expect(balance()).toBe("1019.994");
    t.call("payment/address/get", { user_id: "user-1", chain: "BSC" });
    const deposit = { userId: "user-1", tokenId: usdtOnBsc, amount: "666", internal: false };
    depositDirectly(t.sandbox, deposit);
    expect(balance()).toBe("1685.7942");
    refundOrder(t.sandbox, "shop-1", {
      amount: "all",
      networkFee: "1",
      status: "success",
      internal: false,
    });
    expect(balance()).toBe("1675.7942");
    withdraw();
    expect(balance()).toBe("1670.7942");
  });

  test("a failed withdrawal gives back what it took", () => {
    withdraw({ merchant_pays_fee: true });
    expect(balance()).toBe("994");
    completeWithdrawal(t.sandbox, "payout-1", "Failed");
    expect(balance()).toBe("1000");
  });
});

describe("a withdrawal", () => {
  test("takes the fee from what arrives, unless the merchant pays it", () => {
    expect(withdraw().data).toMatchObject({ network_fee: "1", net_receivable: "4" });
    expect(withdraw({ merchant_order_id: "payout-2", merchant_pays_fee: true }).data).toMatchObject(
      { network_fee: "1", net_receivable: "5" },
    );
  });

  test("inside the service is free and has no transaction id", async () => {
    withdraw({ address: "9454818" });
    t.advance(600);
    await t.deliver();
    expect(t.bodies()).toMatchObject([{ txid: "internal transfer", network_fee: "0" }]);
  });

  test("confirms with its chain and is notified once at its end", async () => {
    withdraw();
    expect(listWithdrawals(t.sandbox)).toMatchObject([{ status: "Pending" }]);
    t.advance(4);
    expect(listWithdrawals(t.sandbox)).toMatchObject([{ status: "Processing" }]);
    t.advance(60);
    t.advance(60);
    await t.deliver();
    expect(t.bodies()).toMatchObject([{ order_type: "API Withdrawal", pay_status: "success" }]);
  });

  test.each([
    ["more than there is", { value: "1001" }, 990_008],
    ["less than the fee", { value: "0.5" }, 990_008],
    ["nothing", { value: "0" }, 990_003],
    ["a number", { value: 5 }, 990_003],
    ["of no token", { token_id: "none" }, 990_005],
  ])("of %s is refused", (_, more, code) => {
    expect(withdraw(more).code).toBe(code);
    expect(balance()).toBe("1000");
  });

  test("shares its ids with orders, and never an answer of bill/info", () => {
    withdraw();
    expect(withdraw().code).toBe(990_004);
    expect(t.call("concise/url/get", hosted("payout-1")).code).toBe(990_004);
    t.call("concise/url/get", hosted("shop-1"));
    const mixed = { merchant_order_ids: ["shop-1", "payout-1"] };
    expect(t.call("bill/info", mixed).code).toBe(990_003);
  });
});

describe("permanent addresses", () => {
  test("one per user and chain, always the same, notified at its own URL", async () => {
    const asked = { user_id: "user-1", chain: "TRX", notify_url: "http://localhost:9/own" };
    const first = t.call("payment/address/get", asked).data;
    expect(t.call("payment/address/get", asked).data).toEqual(first);
    const other = t.call("payment/address/get", { ...asked, user_id: "user-2" }).data;
    expect(other.address).not.toBe(first.address);
    const deposit = { userId: "user-1", tokenId: usdtOnTron, amount: "5", internal: false };
    depositDirectly(t.sandbox, deposit);
    await t.deliver();
    expect(t.sent[0]?.url).toBe("http://localhost:9/own");
  });

  test("a standard in the chain's place is refused", () => {
    const asked = { user_id: "user-1", chain: "TRC20" };
    expect(t.call("payment/address/get", asked).code).toBe(990_003);
  });

  test("money to an address nobody asked for is refused in words", () => {
    const deposit = { userId: "nobody", tokenId: usdtOnTron, amount: "5", internal: false };
    expect(() => depositDirectly(t.sandbox, deposit)).toThrow(/no address on TRX/);
  });
});

test("refunded twice: what was given back can't be given back again", () => {
  t.call("concise/url/get", hosted("shop-1"));
  const paying = { stage: "success", addConfirmations: false, internal: false } as const;
  payOrder(t.sandbox, "shop-1", { ...paying, tokenId: usdtOnTron, amount: "10" });
  const refund = (amount: string) =>
    refundOrder(t.sandbox, "shop-1", {
      amount,
      networkFee: "0",
      status: "success",
      internal: false,
    });
  refund("4");
  expect(() => refund("7")).toThrow(/at most 6/);
  expect(refund("all").amount).toBe("6");
  expect(() => refund("all")).toThrow(/refunded before/);
});

test("half a bitcoin paid with half a dogecoin: a native order takes its own token only", () => {
  t.call("bill/create", {
    ...hosted("shop-1", { product_price: "0.5" }),
    token_id: usdtOnTron,
    denominated_currency: "token",
  });
  const paying = {
    amount: "exact",
    stage: "success",
    addConfirmations: false,
    internal: false,
  } as const;
  expect(() => payOrder(t.sandbox, "shop-1", { ...paying, tokenId: usdtOnBsc })).toThrow(
    /opened for/,
  );
  expect(payOrder(t.sandbox, "shop-1", { ...paying, tokenId: usdtOnTron }).amount).toBe("0.5");
});

test("a call named like a member of every object is none", () => {
  expect(t.call("constructor", "{}").code).toBe(990_003);
});
