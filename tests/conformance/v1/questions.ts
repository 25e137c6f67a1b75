import { inWords } from "#tests/conformance/v1/expect.ts";
import { newOrderId, type Peer, type RawAnswer } from "#tests/conformance/v1/peer.ts";

/** What no source settles: observed and told, never judged. */
export type Question = { name: string; observe: (peer: Peer) => Promise<string> };

const order = (more: object = {}) =>
  JSON.stringify({
    product_price: "1.00",
    merchant_order_id: newOrderId(),
    product_name: "Conformance",
    ...more,
  });

const verdict = (answer: RawAnswer) =>
  answer.envelope.code === 10_000 ? "accepted" : `refused (${inWords(answer)})`;

const settings = (answer: RawAnswer) => JSON.stringify(answer.envelope.data);

export const questions: Question[] = [
  {
    name: "a signature in capitals",
    observe: async (peer) =>
      verdict(await peer.ask("/coin/all", "{}", { change: (sign) => sign.toUpperCase() })),
  },
  {
    name: "a timestamp a minute ahead",
    observe: async (peer) => verdict(await peer.ask("/coin/all", "{}", { offset: 60 })),
  },
  {
    name: "a timestamp five minutes ahead",
    observe: async (peer) => verdict(await peer.ask("/coin/all", "{}", { offset: 300 })),
  },
  {
    name: "a price as a JSON number",
    observe: async (peer) =>
      verdict(await peer.ask("/concise/url/get", order({ product_price: 1 }))),
  },
  {
    name: "a price of zero",
    observe: async (peer) =>
      verdict(await peer.ask("/concise/url/get", order({ product_price: "0" }))),
  },
  {
    name: "the same merchant_order_id again",
    async observe(peer) {
      const body = order();
      const first = await peer.ask("/concise/url/get", body);
      const second = await peer.ask("/concise/url/get", body);
      const same = settings(first) === settings(second);
      return same ? "the same page" : verdict(second);
    },
  },
  {
    name: "bill/info of an unknown order",
    async observe(peer) {
      const body = JSON.stringify({ merchant_order_ids: [newOrderId()] });
      const answer = await peer.ask("/bill/info", body);
      return answer.envelope.code === 10_000 ? settings(answer) : verdict(answer);
    },
  },
  {
    name: "bill/info of a hosted order nobody has paid",
    async observe(peer) {
      const id = newOrderId();
      await peer.ask("/concise/url/get", order({ merchant_order_id: id }));
      const answer = await peer.ask("/bill/info", JSON.stringify({ merchant_order_ids: [id] }));
      return settings(answer) ?? verdict(answer);
    },
  },
  {
    name: "whether failures are signed, too",
    async observe(peer) {
      const answer = await peer.ask("/token/rate", "{}");
      return answer.signed ? "yes" : "no";
    },
  },
];
