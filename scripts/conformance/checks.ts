import { compare, divideToPrecision, divideUp } from "#lib/ccpayment/shared/decimal.ts";
import { accepted, must, refused, succeeded } from "#scripts/conformance/expect.ts";
import { newOrderId, type Peer } from "#scripts/conformance/peer.ts";

/** What the protocol notes hold to be known; throws with what was found instead. */
export type Check = { name: string; run: (peer: Peer) => Promise<void> };

const gatewayId = /^(CP)?\d{33}$/;

const order = (more: object = {}) =>
  JSON.stringify({
    product_price: "1.00",
    merchant_order_id: newOrderId(),
    product_name: "Conformance",
    ...more,
  });

async function someToken({ client }: Peer) {
  const coins = succeeded(await client.listCoins());
  const coin = coins.find((one) => one.status === "usable" && one.tokens.length > 0);
  const token = coin?.tokens[0];
  must(coin !== undefined && token !== undefined, "the account takes no token");
  return { coin, token };
}

const authentication: Check[] = [
  {
    name: "a call without parameters takes {} and an empty body alike (§1.3)",
    async run(peer) {
      accepted(await peer.ask("/coin/all", "{}"));
      accepted(await peer.ask("/coin/all", ""));
    },
  },
  {
    name: "the bytes sent are what is signed: spaces, escapes and slashes pass (§1.2)",
    async run(peer) {
      const id = newOrderId();
      const spaced = `{"product_price": "1.00", "merchant_order_id": "${id}", "product_name": "Caf\\u00e9 \\u2615", "return_url": "https:\\/\\/shop.example\\/thanks"}`;
      accepted(await peer.ask("/concise/url/get", spaced));
      accepted(await peer.ask("/concise/url/get", order({ product_name: "Café ☕" })));
    },
  },
  {
    name: "a body that was serialised anew after signing is refused",
    async run(peer) {
      const body = order();
      const spaced = body.replaceAll(",", ", ");
      refused(await peer.ask("/concise/url/get", spaced, { signedBody: body }));
    },
  },
  {
    name: "another secret is refused",
    run: async (peer) => refused(await peer.ask("/coin/all", "{}", { secret: "another" })),
  },
  {
    name: "another app id is refused",
    run: async (peer) => refused(await peer.ask("/coin/all", "{}", { appId: "1".repeat(33) })),
  },
  {
    name: "a timestamp of five minutes ago is refused (§1.5)",
    run: async (peer) => refused(await peer.ask("/coin/all", "{}", { offset: -300 })),
  },
  {
    name: "a timestamp of a minute ago passes",
    run: async (peer) => accepted(await peer.ask("/coin/all", "{}", { offset: -60 })),
  },
  {
    name: "a length-extended message is refused",
    run: async (peer) => refused(await peer.ask("/coin/all", "{}", { suffix: '{"a":1}' })),
  },
];

const orders: Check[] = [
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
    name: "native checkout answers with an address, and bill/info with the tokens due, rounded up at 18 decimals (§4, §7.3)",
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
      const due = divideUp("18.00", tokenRate);
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

const reference: Check[] = [
  {
    name: "coins and their tokens have every member (§6.1)",
    async run(peer) {
      const { coin, token } = await someToken(peer);
      must(coin.coinId !== token.tokenId, "a coin and its token share an id");
    },
  },
  {
    name: "a rate is the quotient with 15 significant digits (§6.2)",
    async run(peer) {
      const { token } = await someToken(peer);
      const rate = succeeded(
        await peer.client.tokenRate({ amount: "1000", tokenId: token.tokenId }),
      );
      const expected = divideToPrecision("1000", rate.price);
      must(rate.value === expected, `${rate.value}, and 1000 ÷ ${rate.price} is ${expected}`);
    },
  },
  {
    name: "chains tell their heights and confirmations (§6.5)",
    async run({ client }) {
      const chains = succeeded(await client.blockHeights());
      must(chains.length > 0, "no chain");
    },
  },
  {
    name: "balances, and the fee of a withdrawal (§6.3, §6.4)",
    async run(peer) {
      succeeded(await peer.client.assets());
      const { token } = await someToken(peer);
      succeeded(await peer.client.networkFee({ tokenId: token.tokenId }));
    },
  },
  {
    name: "the legacy token pickers agree with coin/all (§4.3)",
    async run({ client }) {
      const [first] = succeeded(await client.supportTokens());
      must(first !== undefined, "no token");
      const chains = succeeded(await client.tokenChains({ tokenId: first.tokenId }));
      must(
        chains.some((token) => token.crypto === first.crypto),
        "a token's own chain is not listed",
      );
    },
  },
  {
    name: "a user's permanent address stays (§6.9)",
    async run(peer) {
      const { token } = await someToken(peer);
      const asked = { userId: "conformance", chain: token.chain };
      const first = succeeded(await peer.client.permanentAddress(asked));
      const second = succeeded(await peer.client.permanentAddress(asked));
      must(first.address === second.address, `${first.address}, then ${second.address}`);
    },
  },
];

export const checks: Check[] = [...authentication, ...orders, ...reference];
