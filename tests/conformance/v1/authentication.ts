import { type Check, order } from "#tests/conformance/v1/check.ts";
import { accepted, refused } from "#tests/conformance/v1/expect.ts";
import { newOrderId } from "#tests/conformance/v1/peer.ts";

/** Signatures, timestamps, and bodies as they were sent. */
export const authentication: Check[] = [
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
    name: "a body that was serialised again after signing is refused",
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
