import { describe, expect, it } from "vitest";
import { fixture } from "../../testing/fixture.ts";
import { withLocalServer } from "../../testing/local-client.ts";

const { answer, client } = withLocalServer();
const sampleOrder = JSON.parse(fixture("order-info").toString()).data[0];
const id = "1684723374629";

describe("order information", () => {
  const ask = (data: unknown, ids = [id]) => {
    answer(data);
    return client().orderInfo(ids);
  };
  const withDetail = (change: object) => ({
    ...sampleOrder,
    order_detail: { ...sampleOrder.order_detail, ...change },
  });

  it("reads the published sample whole", async () => {
    expect(await ask([sampleOrder])).toEqual({
      ok: true,
      value: [
        {
          merchantOrderId: "1684723374629",
          productPrice: "0.1",
          productName: "gmail-deposit",
          denominatedCurrency: "USD",
          orderAmount: "0.279173646007816863",
          tokenRate: "0.3582",
          crypto: "FTM",
          chain: "FTM",
          contract: "250",
          status: "Successful",
          createdAt: 1_684_723_398,
          trades: [
            {
              amount: "0.279173646007816863",
              chain: "FTM",
              contract: "250",
              crypto: "FTM",
              serviceFee: "0.000083752093802346",
              networkFee: "0.0000",
              txid: "0x5caafde27a8040547a169168c55f35806eb0ca68344b2d53894097b0e9d5fa89",
              paidAt: 1_684_727_677,
              tokenRate: "0.3582",
            },
          ],
          refunds: [
            {
              amount: "0.1",
              networkFee: "0.05412",
              received: "0.04588",
              chain: "FTM",
              contract: "250",
              crypto: "FTM",
              txid: "0xd37611ed48253d30b6aefe0adf7e053b07def7557d6211a73f121a57b342dd56",
              address: "0x3b55Ec4D9d15528B78958Fd3EeEAe87a893EDffF",
              paidAt: 1_684_737_832,
              status: "Successful",
            },
          ],
        },
      ],
    });
  });

  it.each([
    ["null", null],
    ["an empty list", []],
    ["an entry of nothing", [null]],
    ["an entry without its order", [{ order_detail: null, trade_list: null }]],
    ["an entry with an empty id", [withDetail({ merchant_order_id: "" })]],
    ["an order nobody asked for", [withDetail({ merchant_order_id: "another" })]],
  ])("%s: the order is unknown", async (_, data) => {
    expect(await ask(data)).toEqual({ ok: true, value: [] });
  });

  it("takes a hosted order nobody has paid", async () => {
    const unpaid = {
      product_price: "25.00",
      denominated_currency: "USD",
      product_name: "Print",
      merchant_order_id: id,
      status: "Pending",
      created: "1684723398",
    };
    const empty = { chain: "", contract: "", crypto: "", order_amount: "", token_rate: "" };
    for (const order_detail of [unpaid, { ...unpaid, ...empty }]) {
      for (const lists of [{}, { trade_list: null, refund_list: null }]) {
        const result = await ask([{ order_detail, ...lists }]);
        expect(result).toEqual({
          ok: true,
          value: [
            {
              merchantOrderId: id,
              productPrice: "25.00",
              denominatedCurrency: "USD",
              productName: "Print",
              status: "Pending",
              createdAt: 1_684_723_398,
              trades: [],
              refunds: [],
            },
          ],
        });
      }
    }
  });

  it("takes a time of 0 as none", async () => {
    const result = await ask([withDetail({ created: 0 })]);
    expect(result).toMatchObject({ ok: true, value: [{ createdAt: undefined }] });
  });

  it("takes a transaction in progress without its time", async () => {
    const trade = { ...sampleOrder.trade_list[0], pay_time: 0, status: "Processing" };
    expect(await ask([{ ...sampleOrder, trade_list: [trade] }])).toMatchObject({ ok: true });
  });

  it("takes the rate under either name, and a CCPayment order id", async () => {
    const entry = withDetail({ token_rate: undefined, rate: "0.4", order_id: "CP20231111" });
    expect(await ask([entry])).toMatchObject({
      value: [{ tokenRate: "0.4", orderId: "CP20231111" }],
    });
  });

  it.each([
    ["a number for an amount", { trade_list: [{ ...sampleOrder.trade_list[0], amount: 0.28 }] }],
    ["a payment in 1970", { trade_list: [{ ...sampleOrder.trade_list[0], pay_time: 0 }] }],
    [
      "an amount of 25 digits",
      { trade_list: [{ ...sampleOrder.trade_list[0], amount: "1".padEnd(25, "0") }] },
    ],
    ["no time of payment", { trade_list: [{ ...sampleOrder.trade_list[0], pay_time: null }] }],
    [
      "a negative refund",
      { refund_list: [{ ...sampleOrder.refund_list[0], refund_amount: "-1" }] },
    ],
    ["no price", withDetail({ product_price: undefined })],
    ["a number for the id", withDetail({ order_id: 7 })],
  ])("refuses %s", async (_, change) => {
    expect(await ask([{ ...sampleOrder, ...change }])).toMatchObject({
      error: { kind: "malformed", retryable: false },
    });
  });
});
