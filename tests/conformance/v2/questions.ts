import { type Coin, invoice, USD, USDT } from "#tests/conformance/v2/check.ts";
import { newId, type Peer, type RawAnswer } from "#tests/conformance/v2/peer.ts";

/** What no source settles: observed and told, never judged. */
export type Question = {
  name: string;
  /** It provokes a refusal for which the live service may block an address. */
  provokes?: true;
  observe: (peer: Peer) => Promise<string>;
};

const verdict = ({ httpStatus, envelope: { code, msg } }: RawAnswer) =>
  code === 10_000 ? "accepted" : `refused (HTTP ${httpStatus}, code ${code}, ${msg})`;

export const questions: Question[] = [
  {
    name: "a timestamp in milliseconds",
    observe: async (peer) => verdict(await peer.ask("getFiatList", "{}", { unit: "milliseconds" })),
  },
  {
    name: "a timestamp a minute ahead",
    observe: async (peer) => verdict(await peer.ask("getFiatList", "{}", { offset: 60 })),
  },
  {
    name: "a signature in capitals",
    provokes: true,
    observe: async (peer) =>
      verdict(await peer.ask("getFiatList", "{}", { change: (sign) => sign.toUpperCase() })),
  },
  {
    name: "a price as a JSON number",
    observe: async (peer) => verdict(await peer.ask("createInvoiceUrl", invoice({ price: 1 }))),
  },
  {
    name: "a field that is not documented",
    observe: async (peer) =>
      verdict(await peer.ask("createInvoiceUrl", invoice({ conformance: "x" }))),
  },
  {
    name: "an expiry in the past",
    observe: async (peer) =>
      verdict(await peer.ask("createInvoiceUrl", invoice({ expiredAt: 1_700_000_000 }))),
  },
  {
    name: "the same orderId again",
    async observe(peer) {
      const body = invoice();
      const first = await peer.ask("createInvoiceUrl", body);
      const second = await peer.ask("createInvoiceUrl", body);
      const same = JSON.stringify(first.envelope.data) === JSON.stringify(second.envelope.data);
      return same ? "the same page" : verdict(second);
    },
  },
  {
    name: "the members of an error",
    async observe(peer) {
      const { envelope } = await peer.ask("getCoin", '{"coinId":1}');
      return JSON.stringify(envelope);
    },
  },
  {
    name: "whether answers are signed",
    async observe(peer) {
      const { headers } = await peer.ask("getFiatList", "{}");
      return headers.get("sign") ? "yes" : "no";
    },
  },
  {
    name: "a balance of zero",
    async observe(peer) {
      type Assets = { assets: { coinSymbol: string; available: string }[] };
      const { assets } = await peer.data<Assets>("getAppCoinAssetList");
      const zero = assets.find(({ available }) => Number(available) === 0);
      return zero ? JSON.stringify(zero) : "none is listed";
    },
  },
  {
    name: "the expiry of an order with an address, without expiredAt",
    async observe(peer) {
      const orderId = newId();
      const { coin } = await peer.data<{ coin: Coin }>("getCoin", { coinId: USDT });
      const [chain] = Object.keys(coin.networks);
      const asked = { orderId, price: "1", fiatId: USD, coinId: USDT, chain };
      await peer.data("createAppOrderDepositAddress", asked);
      const info = await peer.data<{ createAt: number; expiredAt: number }>("getAppOrderInfo", {
        orderId,
      });
      return `${Math.round((info.expiredAt - info.createAt) / 3600)} hours`;
    },
  },
];
