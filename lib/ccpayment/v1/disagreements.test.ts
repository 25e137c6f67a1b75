import { describe, expect, it } from "vitest";
import { withLocalServer } from "./testing/local-client.ts";

const { server, answer, client } = withLocalServer();
const tokenId = "t";

describe("what sources disagree on", () => {
  it("assets: a bare list, and token_id", async () => {
    answer([{ token_id: "x", crypto: "USDT", name: "Tether", value: "1", price: "1" }]);
    expect(await client().assets()).toMatchObject({ ok: true, value: [{ coinId: "x" }] });
    expect(String(server().requests[0]?.body)).toBe("{}");
  });

  it("native order: product_price for amount", async () => {
    const native = {
      order_id: "1",
      pay_address: "T",
      crypto: "USDT",
      network: "TRC20",
      token_id: "t",
    };
    answer({ ...native, product_price: "0.5" });
    const request = {
      productPrice: "25.00",
      merchantOrderId: "ORD-1001",
      tokenId,
      denominatedCurrency: "USD",
    };
    expect(await client().createNativeOrder(request)).toMatchObject({ value: { amount: "0.5" } });
  });

  it("network fee: only the fee is sure", async () => {
    answer({ fee: "0" });
    expect(await client().networkFee({ tokenId })).toEqual({ ok: true, value: { fee: "0" } });
  });

  it("a coin's status beyond 3, and no tokens", async () => {
    answer({ list: [{ coin_id: "c", crypto: "X", name: "X", status: 9, tokens: null }] });
    expect(await client().listCoins()).toMatchObject({
      value: [{ status: "unknown", symbol: "X", tokens: [] }],
    });
  });

  it("the older token lists", async () => {
    answer({ list: [{ token_id: "t", crypto: "X", name: "X", min: "1", price: "2" }] });
    expect(await client().supportTokens()).toMatchObject({ value: [{ tokenId: "t", min: "1" }] });
    answer({
      list: [{ token_id: "t", crypto: "X", name: "X", network: "N", chain: "C", contract: "" }],
    });
    expect(await client().tokenChains({ tokenId })).toMatchObject({ value: [{ chain: "C" }] });
  });

  it("a withdrawal's fees", async () => {
    answer({ order_id: "1", record_id: "2", network_fee: "0.1", net_receivable: "0.9" });
    const request = { merchantOrderId: "payout-1", address: "T", tokenId, value: "1" };
    expect(await client().withdraw(request)).toMatchObject({
      value: { orderId: "1", networkFee: "0.1", netReceivable: "0.9" },
    });
  });

  it.each([null, {}, { resendCount: 3 }, "done"])("resend: %j", async (data) => {
    answer(data);
    const result = await client().resendWebhooks({ startTimestamp: 1_700_000_000 });
    expect(result).toMatchObject({ ok: true });
  });
});
