import type { Guard } from "#tests/mutants/mutant.ts";

const envelope = "lib/ccpayment/v1/envelope.ts";
const envelopeTests = ["lib/ccpayment/v1/envelope.test.ts"];

/** What the gateway's own answers pass: bill/info is the authority, so nobody else may speak for it. */
export const answers: Guard[] = [
  {
    name: "an answer's signature",
    file: envelope,
    from: "if (!verified.ok) {",
    to: "if (!verified) {",
    tests: envelopeTests,
  },
  {
    name: "an answer is for our account",
    file: envelope,
    from: 'if (headers.get("appid") !== appId) {',
    to: 'if (headers.get("appid") === "") {',
    tests: envelopeTests,
  },
  {
    name: "an answer is of now",
    file: envelope,
    from: "apart > MAX_CLOCK_SKEW_SECONDS",
    to: "apart < 0",
    tests: envelopeTests,
  },
  {
    name: "only success is opened",
    file: envelope,
    from: "if (code !== SUCCESS) {",
    to: "if (code === 0) {",
    tests: envelopeTests,
  },
  {
    name: "an order that was not asked for",
    file: "lib/ccpayment/v1/calls/orders/order-info.ts",
    from: "entries.filter((entry) => asked.has(entry.merchantOrderId))",
    to: "entries.filter(() => asked.size > 0)",
    tests: ["lib/ccpayment/v1/calls/orders/order-info.test.ts"],
  },
  {
    name: "a payment page is on the gateway's origin",
    file: "lib/ccpayment/shared/call.ts",
    from: "!payOrigins.includes(new URL(page).origin)",
    to: "payOrigins.length > 99",
    tests: ["lib/ccpayment/v1/calls/orders/hosted-checkout.test.ts"],
  },
];
