import { accepted, type Check, invoice, refused } from "#tests/conformance/v2/check.ts";

/** Signatures, timestamps, and bodies as they were sent. */
export const authentication: Check[] = [
  {
    name: "a call without fields takes nothing, {} and PHP's [] alike (§1.1)",
    async run(peer) {
      for (const body of ["", "{}", "[]"]) accepted(await peer.ask("getFiatList", body));
    },
  },
  {
    name: "the bytes sent are what is signed: spaces, escapes and slashes pass (§1.1)",
    async run(peer) {
      const body = invoice({ product: "x", returnUrl: "https://shop.example/thanks" });
      const spaced = body.replaceAll(",", ", ").replaceAll("https://", "https:\\/\\/");
      accepted(await peer.ask("createInvoiceUrl", spaced.replace('"x"', '"Caf\\u00e9 \\u2615"')));
      accepted(await peer.ask("createInvoiceUrl", invoice({ product: "Café ☕" })));
    },
  },
  {
    name: "ids may be numbers or decimal strings (§1.3)",
    async run(peer) {
      accepted(await peer.ask("getCoin", '{"coinId":1280}'));
      accepted(await peer.ask("getCoin", '{"coinId":"1280"}'));
    },
  },
  {
    name: "any content type is taken (§1.1)",
    async run(peer) {
      for (const contentType of [
        "application/json; charset=utf-8",
        "application/x-www-form-urlencoded",
      ])
        accepted(await peer.ask("getFiatList", "{}", { contentType }));
    },
  },
  {
    name: "a timestamp of a minute ago passes",
    run: async (peer) => accepted(await peer.ask("getFiatList", "{}", { offset: -60 })),
  },
  {
    name: "a timestamp of five minutes ago is refused with 11006",
    effect: "provokes",
    run: async (peer) => refused(await peer.ask("getFiatList", "{}", { offset: -300 }), 11006),
  },
  {
    name: "a body that was serialised again after signing is refused with 11005",
    effect: "provokes",
    async run(peer) {
      const body = invoice();
      const spaced = body.replaceAll(",", ", ");
      refused(await peer.ask("createInvoiceUrl", spaced, { signedBody: body }), 11005);
    },
  },
  {
    name: "another secret is refused with 11005",
    effect: "provokes",
    run: async (peer) => refused(await peer.ask("getFiatList", "{}", { secret: "another" }), 11005),
  },
  {
    name: "another app id is refused",
    effect: "provokes",
    run: async (peer) =>
      refused(await peer.ask("getFiatList", "{}", { appId: "conformance00000" }), 12001, 11005),
  },
];
