import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { depositDirectly } from "#lib/sandbox/account/deposit.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { type TestSandbox, testSandbox, usdtOnTron } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
});
afterEach(() => t.close());

const USDT = 1280;
const merchant = "SandboxV2Account";
const available = (userId: string) =>
  t.callV2("getUserCoinAsset", { userId, coinId: USDT }).data.asset.available;
const transfer = (more: object = {}) =>
  t.callV2("userTransfer", {
    orderId: "TR-1",
    fromUserId: merchant,
    toUserId: "user-0042",
    coinId: USDT,
    amount: "5",
    ...more,
  });
const swap = (more: object = {}) =>
  t.callV2("swap", { orderId: "SW-1", coinIdIn: USDT, amountIn: "100", coinIdOut: 1482, ...more });

describe("wallets", () => {
  test("a deposit, less its fee, is the user's and not the merchant's", () => {
    t.callV2("getOrCreateUserDepositAddress", { userId: "user-0042", chain: "TRX" });
    const paid = { userId: "user-0042", tokenId: usdtOnTron, amount: "100", internal: false };
    depositDirectly(t.sandbox, { ...paid, wallet: true });
    depositDirectly(t.sandbox, { ...paid, wallet: true, risky: true });
    expect(available("user-0042")).toBe("99.5");
    expect(available(merchant)).toBe("1000");
  });

  test("EVM chains share an address, unless a setting separates them", () => {
    const address = (userId: string, chain: string) =>
      t.callV2("getOrCreateUserDepositAddress", { userId, chain }).data.address;
    expect(address("user-0001", "ETH")).toBe(address("user-0001", "POLYGON"));
    changeSettings(t.sandbox.store, { v2EvmSharedAddress: false });
    expect(address("user-0002", "ETH")).not.toBe(address("user-0002", "POLYGON"));
  });

  test.each([
    ["too short", "abcd"],
    ["of the service's own", "system-1"],
    ["the merchant's", merchant],
  ])("a user id %s is refused", (_, userId) => {
    expect(t.callV2("getOrCreateUserDepositAddress", { userId, chain: "TRX" }).code).toBe(11000);
  });

  test("a user nobody knows has nothing, or is an error; spending is one in any case", () => {
    expect(available("user-0042")).toBe("0");
    expect(transfer({ fromUserId: "user-0042", toUserId: "user-0077" }).code).toBe(11015);
    changeSettings(t.sandbox.store, { v2UnknownUser: "11015" });
    expect(t.callV2("getUserCoinAssetList", { userId: "user-0042" }).code).toBe(11015);
  });
});

describe("transfers", () => {
  test("move money between wallets and back, and create the receiver", () => {
    transfer();
    expect([available(merchant), available("user-0042")]).toEqual(["995", "5"]);
    transfer({ orderId: "TR-2", fromUserId: "user-0042", toUserId: merchant, amount: "2" });
    expect([available(merchant), available("user-0042")]).toEqual(["997", "3"]);
  });

  test.each([
    ["of more than there is", { amount: "1000.1" }, 14000],
    ["of less than 0.001 USD", { amount: "0.0009" }, 14005],
    ["to oneself", { toUserId: merchant }, 11000],
    ["of an unknown coin", { coinId: 1 }, 13000],
  ])("%s are refused", (_, more, code) => {
    expect(transfer(more).code).toBe(code);
    expect(available(merchant)).toBe("1000");
  });

  test("of a batch happen all or not at all, and an orderId once", () => {
    const toUsers = ["600", "600"].map((amount, n) => ({ userId: `user-000${n}`, amount }));
    const asked = { orderId: "TB-1", userId: merchant, coinId: USDT };
    expect(t.callV2("userBatchTransfer", { ...asked, toUsers }).code).toBe(14000);
    expect(available("user-0000")).toBe("0");
    const fewer = toUsers.map((one) => ({ ...one, amount: "1" }));
    changeSettings(t.sandbox.store, { v2TransferAmountLength: true });
    expect(t.callV2("userBatchTransfer", { ...asked, toUsers: fewer }).code).toBe(11000);
    changeSettings(t.sandbox.store, { v2TransferAmountLength: false });
    expect(t.callV2("userBatchTransfer", { ...asked, toUsers: fewer }).code).toBe(10_000);
    expect(t.callV2("userBatchTransfer", { ...asked, toUsers: fewer }).code).toBe(11011);
    expect(available(merchant)).toBe("998");
  });
});

describe("swaps", () => {
  test("take 0.5 % of the output, but 0.1 USD at least", () => {
    const quote = (amountIn: string) =>
      t.callV2("estimate", { coinIdIn: USDT, amountIn, coinIdOut: 1482 }).data;
    expect(quote("100").feeRate).toBe("0.005");
    expect(Number(quote("1").feeRate)).toBeCloseTo(0.1 / 1.0004, 12);
    expect(Number(quote("100").swapRate)).toBeCloseTo(1.0004 / 0.1582, 10);
    changeSettings(t.sandbox.store, { v2SwapRate: "in/out" });
    expect(Number(quote("100").swapRate)).toBeCloseTo(0.1582 / 1.0004, 10);
  });

  test("happen at once, and once", () => {
    const { data } = swap();
    expect(available(merchant)).toBe("900");
    const { asset } = t.callV2("getAppCoinAsset", { coinId: 1482 }).data;
    expect(Number(asset.available)).toBeCloseTo(1000 + Number(data.netAmountOut), 10);
    expect(swap().code).toBe(11011);
    expect(t.callV2("getSwapRecord", { orderId: "SW-1" }).data.record.amountIn).toMatch(
      /^100\.0{24}$/,
    );
  });

  test.each([
    ["below the minimum asked for", { amountOutMinimum: "1000000" }, 16003],
    ["of next to nothing", { amountIn: "0.05" }, 16002],
    ["into itself", { coinIdOut: USDT }, 16006],
    ["of more than there is", { amountIn: "1001" }, 14000],
  ])("%s are refused", (_, more, code) => {
    expect(swap(more).code).toBe(code);
    expect(available(merchant)).toBe("1000");
  });

  test("of a user pay the merchant's extra fee to the merchant", () => {
    transfer({ amount: "100" });
    const asked = { orderId: "SW-2", coinIdIn: USDT, amountIn: "50", coinIdOut: 1482 };
    const extra = { userId: "user-0042", extraFeeRate: "0.01" };
    const { data } = t.callV2("userSwap", { ...asked, ...extra });
    expect(Number(data.extraFee)).toBeCloseTo(Number(data.amountOut) * 0.01, 10);
    const { asset } = t.callV2("getAppCoinAsset", { coinId: 1482 }).data;
    expect(Number(asset.available)).toBeCloseTo(1000 + Number(data.extraFee), 10);
    expect(t.callV2("getSwapRecord", { orderId: "SW-2" }).code).toBe(11003);
    expect(t.callV2("getUserSwapRecordList", { userId: "user-0042" }).data.records).toHaveLength(1);
  });
});
