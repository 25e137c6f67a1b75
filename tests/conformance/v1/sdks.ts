import { must } from "#tests/conformance/must.ts";
import { type Check, order, someToken } from "#tests/conformance/v1/check.ts";
import { accepted, refused } from "#tests/conformance/v1/expect.ts";
import { newOrderId } from "#tests/conformance/v1/peer.ts";

/** What the five official SDKs send and read, beyond what the documentation says. */
export const sdks: Check[] = [
  {
    name: "null is as good as absent, as the Java SDK sends it",
    async run(peer) {
      const unset = { order_valid_period: null, return_url: null, notify_url: null };
      accepted(await peer.ask("/concise/url/get", order({ ...unset, custom_value: null })));
      accepted(await peer.ask("/assets", '{"coin_id":null,"token_id":null}'));
    },
  },
  {
    name: "the legacy amount stands in for an empty product_price, as in the PHP samples",
    async run(peer) {
      for (const product_price of ["", null])
        accepted(await peer.ask("/concise/url/get", order({ product_price, amount: "1.00" })));
    },
  },
  {
    name: "any content type is taken: the charset typo of Python, and a form's",
    async run(peer) {
      for (const contentType of [
        "application/json; charset=uf8",
        "application/x-www-form-urlencoded",
      ])
        accepted(await peer.ask("/concise/url/get", order(), { contentType }));
    },
  },
  {
    name: "token/rate and token/chain take a coin's id or a network's",
    async run(peer) {
      const { coin, token } = await someToken(peer);
      for (const token_id of [coin.coinId, token.tokenId]) {
        accepted(await peer.ask("/token/rate", JSON.stringify({ amount: "1000", token_id })));
        accepted(await peer.ask("/token/chain", JSON.stringify({ token_id })));
      }
    },
  },
  {
    name: "a Cwallet user has a nickname, under either spelling",
    async run(peer) {
      const { envelope } = await peer.ask("/check/user", '{"c_id":"9454818"}');
      // On the live service the documentation's sample user may be gone.
      if (envelope.code !== 10_000) return;
      const user = envelope.data as { nickname?: string; nikename?: string };
      must(typeof (user.nickname ?? user.nikename) === "string", JSON.stringify(user));
    },
  },
  {
    name: "an order nobody paid has empty lists, never null ones",
    async run(peer) {
      const id = newOrderId();
      accepted(await peer.ask("/concise/url/get", order({ merchant_order_id: id })));
      const answer = await peer.ask("/bill/info", JSON.stringify({ merchant_order_ids: [id] }));
      accepted(answer);
      const [info] = answer.envelope.data as { trade_list: unknown; refund_list: unknown }[];
      must(Array.isArray(info?.trade_list), `trade_list ${JSON.stringify(info?.trade_list)}`);
      must(Array.isArray(info?.refund_list), `refund_list ${JSON.stringify(info?.refund_list)}`);
    },
  },
  {
    name: "a failure has a code and a message (§2.1)",
    async run(peer) {
      const answer = await peer.ask("/token/rate", "{}");
      refused(answer);
      must(answer.envelope.msg.length > 0, "no msg");
    },
  },
];
