import { describe, expect, test } from "vitest";
import { payOut } from "#lib/payments/pay-out.ts";
import { setFault } from "#lib/sandbox/faults/switches.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import type { ApiFault } from "#lib/sandbox/types.ts";
import { generation, tokens } from "#tests/harness/generations.ts";
import { shopPerTest } from "#tests/harness/shop-per-test.ts";

// Only an answer that never comes is waited for briefly.
const t = shopPerTest({ timeoutMs: (test) => (/^stall:/.test(test) ? 500 : 10_000) });
const call = generation === "v1" ? "withdraw" : "applyAppWithdrawToNetwork";

const refund = {
  withdrawalId: "refund-1",
  tokenId: tokens.usdt,
  memo: "",
  amount: "20",
  address: "TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf",
  merchantPaysFee: true,
};
const paidOut = () => t.sandbox.store.select().from(withdrawals).all();

test("a refund leaves the account once, however often it is asked for", async () => {
  const first = await payOut(t.shop.gateway, refund);
  expect(first).toMatchObject({ ok: true, value: { crypto: "USDT", amount: "20" } });
  expect(await payOut(t.shop.gateway, refund)).toEqual(first);
  expect(paidOut()).toHaveLength(1);
});

describe("paid out twice: an answer goes wrong on its way", () => {
  test.each<ApiFault>([
    ...(["refused", "reset", "stall", "truncated", "server-error", "duplicate-id"] as const),
  ])("%s: tried again, it is still one withdrawal", async (kind) => {
    setFault(t.sandbox, { kind, probability: 1, seed: "1", calls: [call] });
    await payOut(t.shop.gateway, refund);
    setFault(t.sandbox, { off: true });
    expect(await payOut(t.shop.gateway, refund)).toMatchObject({ ok: true });
    expect(paidOut()).toHaveLength(1);
  });
});

test("balances and the network's fee are told", async () => {
  const { funds } = t.shop.gateway;
  const balances = await funds.listBalances();
  expect(balances.ok && balances.value.map(({ crypto }) => crypto)).toContain("USDT");
  expect(await funds.getNetworkFee(tokens.usdt, refund.address)).toMatchObject({ ok: true });
});
