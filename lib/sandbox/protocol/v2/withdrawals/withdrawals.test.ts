import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { approveWithdrawal, completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { type TestSandbox, testSandbox } from "#tests/harness/test-sandbox.ts";

let t: TestSandbox;
beforeEach(() => {
  t = testSandbox();
  changeSettings(t.sandbox.store, { v2WithdrawalUrl: "http://localhost:9/out" });
});
afterEach(() => t.close());

const USDT = 1280;
const TRX = 1482;
const XRP = 1331;
const payee = addressFor("somebody", "TRX").address;

const withdraw = (more: object = {}) =>
  t.callV2("applyAppWithdrawToNetwork", {
    orderId: "WD-1",
    coinId: USDT,
    chain: "TRX",
    address: payee,
    amount: "20",
    ...more,
  });
const record = (orderId = "WD-1") => t.callV2("getAppWithdrawRecord", { orderId }).data.record;
const available = (coinId = USDT) => t.callV2("getAppCoinAsset", { coinId }).data.asset.available;
const statuses = async () => {
  await t.deliver();
  return t.bodies().map(({ msg }) => msg.status);
};

describe("the network's fee", () => {
  // 6.4 TRX at 0.1582 USD are 1.012076 USDT at 1.0004 USD, rounded up at 6 decimals.
  test.each([
    ["taken from what arrives", {}, "980"],
    ["paid by the merchant on top", { merchantPayNetworkFee: true }, "978.987924"],
  ])("is converted into the token: %s", (_, more, left) => {
    expect(withdraw(more).code).toBe(10_000);
    expect(available()).toBe(left);
    expect(record().fee).toEqual({ coinId: TRX, coinSymbol: "TRX", amount: "6.4" });
  });

  test("or comes out of the chain's own coin, which must be there", () => {
    changeSettings(t.sandbox.store, { v2NetworkFee: "native-balance" });
    withdraw();
    expect([available(), available(TRX)]).toEqual(["980", "993.6"]);
    changeSettings(t.sandbox.store, { openingBalance: "30" });
    expect(withdraw({ orderId: "WD-2", coinId: TRX, amount: "20" }).code).toBe(14011);
  });

  test("holds as long as its inquiry does, and for its own token", () => {
    const quoted = t.callV2("getWithdrawFee", { coinId: USDT, chain: "TRX" }).data;
    const { networkFeeInquiryID } = quoted;
    expect(
      withdraw({ networkFeeInquiryID, chain: "BSC", address: `0x${"1".repeat(40)}` }).code,
    ).toBe(14001);
    t.advance(121);
    expect(withdraw({ networkFeeInquiryID }).code).toBe(14001);
    changeSettings(t.sandbox.store, { v2FeeInquirySeconds: 600 });
    expect(withdraw({ networkFeeInquiryID }).code).toBe(10_000);
  });
});

describe("a withdrawal is refused", () => {
  test.each([
    ["beyond the balance", { amount: "1000.5" }, 14000],
    ["below the minimum", { amount: "0.5" }, 14005],
    ["finer than the token", { amount: "5.0000001" }, 14013],
    ["to nonsense", { address: "nobody" }, 14007],
    ["to an address of another chain", { address: `0x${"1".repeat(40)}` }, 14007],
    ["with a memo where there is none", { memo: "7" }, 14009],
    ["without a memo where it is needed", xrp({}), 14003],
    ["on a standard in the chain's place", { chain: "TRC20" }, 13001],
    ["of an unknown coin", { coinId: 1 }, 13000],
    ["that does not cover its fee", { amount: "1" }, 14019],
    ["as a number", { amount: 5 }, 11000],
  ])("%s", (_, more, code) => {
    expect(withdraw(more).code).toBe(code);
    expect(available()).toBe("1000");
  });

  test("to a deposit address of the merchant's own, or while its chain is in maintenance", () => {
    const own = t.callV2("getOrCreateAppDepositAddress", { referenceId: "cust-1", chain: "TRX" });
    expect(withdraw({ address: own.data.address }).code).toBe(14008);
    changeSettings(t.sandbox.store, { v2ChainInMaintenance: "TRX" });
    expect(withdraw().code).toBe(14004);
    expect(t.callV2("getWithdrawFee", { coinId: USDT, chain: "TRX" }).code).toBe(14004);
  });

  test("twice: an orderId is used once, in both versions and for orders too", () => {
    withdraw();
    expect(withdraw().code).toBe(11011);
    const order = { orderId: "WD-1", price: "1", priceFiatId: 1033 };
    expect(t.callV2("createInvoiceUrl", order).code).toBe(11011);
    expect(available()).toBe("980");
  });
});

function xrp(more: object) {
  return { coinId: XRP, chain: "XRP", address: addressFor("somebody", "XRP").address, ...more };
}

describe("its way", () => {
  test("Processing, then Success, told at both", async () => {
    withdraw(xrp({ memo: "7" }));
    expect(record().status).toBe("Processing");
    t.advance(600);
    expect(record()).toMatchObject({ status: "Success", toMemo: "7", withdrawType: "Network" });
    expect(await statuses()).toEqual(["Processing", "Success"]);
  });

  test("told only at its end where that is set", async () => {
    changeSettings(t.sandbox.store, { v2ProcessingWebhook: "never" });
    withdraw();
    t.advance(600);
    expect(await statuses()).toEqual(["Success"]);
  });

  test("waits for approval, and can be rejected with its money back", async () => {
    changeSettings(t.sandbox.store, { v2Approval: true });
    withdraw();
    t.advance(600);
    expect(record().status).toBe("WaitingApproval");
    approveWithdrawal(t.sandbox, "WD-1");
    expect(() => completeWithdrawal(t.sandbox, "WD-1", "Rejected")).toThrow(/approval/);
    withdraw({ orderId: "WD-2" });
    completeWithdrawal(t.sandbox, "WD-2", "Rejected");
    expect(record("WD-2")).toMatchObject({ status: "Rejected", reason: "Not approved." });
    expect(available()).toBe("980");
    expect((await statuses()).sort()).toEqual([
      ...["Processing", "Rejected", "WaitingApproval", "WaitingApproval"],
    ]);
  });

  test("to a Cwallet: at once, free, and told nowhere", async () => {
    const asked = { orderId: "WD-1", coinId: USDT, cwalletUser: "9000001", amount: "0.5" };
    t.callV2("applyAppWithdrawToCwallet", asked);
    expect(available()).toBe("999.5");
    expect(record()).toMatchObject({
      withdrawType: "Cwallet",
      chain: "Cwallet OS",
      cwalletUser: "9000001",
      status: "Success",
    });
    expect(await statuses()).toEqual([]);
  });

  test.each([
    ["nobody", { cwalletUser: "nobody" }, 11003],
    ["a merchant", { cwalletUser: "SandboxV2Account" }, 14012],
    ["with less than 0.001 USD", { amount: "0.000999" }, 14005],
  ])("to %s is refused", (_, more, code) => {
    const asked = { orderId: "WD-1", coinId: USDT, cwalletUser: "9000001", amount: "0.5" };
    expect(t.callV2("applyAppWithdrawToCwallet", { ...asked, ...more }).code).toBe(code);
  });
});

describe("lists", () => {
  test("have pages of 20, newest first, which a nextId continues to the last", () => {
    for (let n = 0; n < 45; n++) {
      const asked = { orderId: `WD-${n}`, coinId: USDT, cwalletUser: "9000001", amount: "0.5" };
      t.callV2("applyAppWithdrawToCwallet", asked);
      t.advance(1);
    }
    const seen: string[] = [];
    const sizes: number[] = [];
    let nextId = "";
    do {
      const { data } = t.callV2("getAppWithdrawRecordList", { nextId });
      sizes.push(data.records.length);
      seen.push(...data.records.map((one: { orderId: string }) => one.orderId));
      nextId = data.nextId;
    } while (nextId);
    expect(sizes).toEqual([20, 20, 5]);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `WD-${44 - n}`));
  });

  test.each([
    ["an unknown nextId", { nextId: "0".repeat(32) }, 11000],
    ["more than three months", { startAt: 1_700_000_000, endAt: 1_710_000_000 }, 11008],
    ["an end before the start", { startAt: 1_700_000_001, endAt: 1_700_000_000 }, 11000],
    ["a limit above 100", { limit: 101 }, 11010],
    ["21 order ids", { orderIds: Array.from({ length: 21 }, (_, n) => `WD-${n}`) }, 11000],
  ])("%s is refused", (_, more, code) => {
    expect(t.callV2("getAppWithdrawRecordList", more).code).toBe(code);
  });

  test("leave out what is older than 90 days, and what the filters don't ask for", () => {
    withdraw();
    withdraw({ orderId: "WD-2", coinId: TRX });
    const found = (more: object = {}) =>
      t
        .callV2("getAppWithdrawRecordList", more)
        .data.records.map((one: { orderId: string }) => one.orderId);
    expect(found({ coinId: TRX })).toEqual(["WD-2"]);
    expect(found({ orderIds: ["WD-1"] })).toEqual(["WD-1"]);
    expect(found({ chain: "BSC" })).toEqual([]);
    t.advance(91 * 86_400);
    expect(found()).toEqual([]);
  });
});
