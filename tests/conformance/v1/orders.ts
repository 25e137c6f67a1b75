import { compare, divideUp } from "#lib/ccpayment/shared/decimal.ts";
import { must } from "#tests/conformance/must.ts";
import { type Check, order, someToken } from "#tests/conformance/v1/check.ts";
import { accepted, refused, succeeded } from "#tests/conformance/v1/expect.ts";
import { newOrderId } from "#tests/conformance/v1/peer.ts";

const gatewayId = /^(CP)?\d{33}$/;

/** Opening orders, which nobody pays, and asking about them. */
export const orders: Check[] = [
  {
    name: "hosted checkout answers with a payment page, and only that is needed (§3.2)",
    async run({ client }) {
      const opened = succeeded(
        await client.createHostedCheckout({
          productPrice: "1.00",
          merchantOrderId: newOrderId(),
          productName: "Conformance",
        }),
      );
      must(/^https?:\/\/\S+$/.test(opened.paymentUrl), opened.paymentUrl);
    },
  },
  {
    name: "zero and empty legacy members mean nothing (§3.1)",
    async run(peer) {
      const legacy = { order_valid_period: 0, valid_timestamp: 0, amount: "" };
      accepted(await peer.ask("/concise/url/get", order(legacy)));
    },
  },
  {
    name: "a validity above ten days is refused (§3.1)",
    run: async (peer) =>
      refused(await peer.ask("/concise/url/get", order({ order_valid_period: 864_001 }))),
  },
  {
    name: "a price with three decimals is refused (§3.1)",
    run: async (peer) =>
      refused(await peer.ask("/concise/url/get", order({ product_price: "1.005" }))),
  },
  {
    name: "an order without an id is refused",
    run: async (peer) =>
      refused(await peer.ask("/concise/url/get", order({ merchant_order_id: undefined }))),
  },
  {
    name: "native checkout answers with an address, and bill/info with the tokens due, rounded up at the token's decimals (§4, §7.3)",
    async run(peer) {
      const { token } = await someToken(peer);
      const merchantOrderId = newOrderId();
      const opened = succeeded(
        await peer.client.createNativeOrder({
          productPrice: "18.00",
          merchantOrderId,
          tokenId: token.tokenId,
          denominatedCurrency: "USD",
        }),
      );
      must(opened.payAddress.length > 0, "no address");
      must(gatewayId.test(opened.orderId), `order_id ${opened.orderId}`);
      const [info] = succeeded(await peer.client.orderInfo([merchantOrderId]));
      must(info !== undefined, "bill/info does not know it");
      const { orderAmount = "", tokenRate = "0" } = info;
      const due = divideUp("18.00", tokenRate, token.precision);
      must(compare(due, orderAmount) === 0, `${orderAmount} due, 18.00 ÷ ${tokenRate} is ${due}`);
      must(info.trades.length === 0, "it has trades before any payment");
    },
  },
  {
    name: "an unknown token is refused",
    run: async (peer) =>
      refused(
        await peer.ask(
          "/bill/create",
          order({
            token_id: "00000000-0000-4000-8000-000000000000",
            denominated_currency: "USD",
          }),
        ),
      ),
  },
  {
    name: "bill/info takes at most 100 ids (§5.1)",
    async run(peer) {
      const ids = Array.from({ length: 101 }, newOrderId);
      refused(await peer.ask("/bill/info", JSON.stringify({ merchant_order_ids: ids })));
    },
  },
];
