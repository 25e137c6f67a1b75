import type { Guard } from "#tests/mutants/mutant.ts";

const reading = "lib/payments/ccpayment-notice.ts";
const signature = "lib/ccpayment/v1/signature/signature.ts";
const json = "lib/ccpayment/shared/strict-json.ts";
const parsing = "lib/ccpayment/v1/notifications/notification.ts";
const receive = "lib/orders/notifications/receive.ts";

const readingTests = ["lib/payments/ccpayment-notice.test.ts"];
const signatureTests = [
  "lib/ccpayment/v1/signature/signature.test.ts",
  "lib/ccpayment/v1/signature/forgery.test.ts",
];
const parsingTests = [
  "lib/ccpayment/v1/notifications/notification.test.ts",
  "lib/ccpayment/v1/signature/forgery.test.ts",
];
const scorecardTests = ["lib/sandbox/scorecard/scorecard.test.ts"];
const receiveTests = ["lib/orders/notifications/receive.test.ts"];
const orderTests = ["lib/checkout/purchase.test.ts"];

/** What a notification passes until it is acknowledged (docs/security.md). */
export const receiver: Guard[] = [
  {
    name: "a body over 16 KiB",
    file: reading,
    from: 'if (body.byteLength > MAX_BODY_BYTES) return refused(413, "body over 16 KiB");',
    to: "",
    tests: readingTests,
  },
  {
    name: "another account's app id",
    file: reading,
    from: 'if (appId !== credentials.appId) return refused(401, "another app id");',
    to: "",
    tests: readingTests,
  },
  {
    name: "the signature is asked for",
    file: reading,
    from: "const verified = verify({ ...credentials, timestamp, sign, body });",
    to: "const verified = { ok: true as const, timestamp: Number(timestamp), reason: sign };",
    tests: orderTests,
  },
  {
    name: "more decimals than can be counted",
    file: reading,
    from: "if (![notice.amount, notice.orderAmount, notice.tokenRate, notice.networkFee].every(isExact))",
    to: "if (![notice].every(Boolean))",
    tests: readingTests,
  },
  {
    name: "a notification older than ten minutes",
    file: reading,
    from: "ageSeconds <= OLDEST_SECONDS && ",
    to: "",
    tests: readingTests,
  },
  {
    name: "a notification from the future",
    file: reading,
    from: " && ageSeconds >= -EARLIEST_SECONDS",
    to: "",
    tests: readingTests,
  },
  {
    name: "the signature's bytes are compared",
    file: signature,
    from: 'const equal = timingSafeEqual(Buffer.from(expected, "hex"), Buffer.from(message.sign, "hex"));',
    to: "const equal = expected.length === message.sign.length;",
    tests: signatureTests,
  },
  {
    name: "the secret is in the signature",
    file: signature,
    from: ".update(appSecret)",
    to: "",
    tests: signatureTests,
  },
  {
    name: "the timestamp is in the signature",
    file: signature,
    from: ".update(String(timestamp))",
    to: "",
    tests: signatureTests,
  },
  {
    name: "a timestamp is ten digits",
    file: signature,
    from: 'if (!/^[1-9]\\d{9}$/.test(message.timestamp)) return { ok: false, reason: "timestamp-format" };',
    to: "",
    tests: signatureTests,
  },
  {
    name: "a signature is 64 lowercase hex digits",
    file: signature,
    from: 'if (!/^[0-9a-f]{64}$/.test(message.sign)) return { ok: false, reason: "sign-format" };',
    to: "",
    tests: signatureTests,
  },
  {
    name: "a body is valid UTF-8",
    file: json,
    from: "fatal: true, ",
    to: "",
    tests: parsingTests,
  },
  {
    name: "a body begins with its object, not with a byte order mark",
    file: json,
    from: ", ignoreBOM: true",
    to: "",
    tests: parsingTests,
  },
  {
    name: "a body is an object",
    file: json,
    from: 'return isObject(value) ? { ok: true, value } : { ok: false, reason: "not-an-object" };',
    to: "return { ok: true, value: value as JsonObject };",
    tests: parsingTests,
  },
  {
    name: "a body that isn't a notification",
    file: parsing,
    from: 'if (!type.success) return { ok: false, reason: "not-a-notification" };',
    to: 'if (!type.success) return { ok: true, notification: { kind: "url-probe" } };',
    tests: parsingTests,
  },
  {
    name: "an order type from the future is acknowledged",
    file: parsing,
    from: 'if (!schema) return { ok: true, notification: { kind: "unknown", orderType } };',
    to: 'if (!schema) return { ok: false, reason: "malformed" };',
    tests: parsingTests,
  },
  {
    name: "a status is one of four words",
    file: "lib/ccpayment/v1/notifications/pay-status.ts",
    from: 'z.enum(["pending", "processing", "success", "failed"])',
    to: "z.string()",
    tests: parsingTests,
  },
  {
    name: "an amount is a plain decimal",
    file: "lib/ccpayment/v1/fields.ts",
    from: '.refine(isDecimal, "must be a plain decimal string")',
    to: "",
    tests: parsingTests,
  },
  {
    name: "what isn't about a payment is only noted",
    file: reading,
    from: 'return { verdict: "noted", orderType: notification.kind };',
    to: 'return refused(400, "body: not about a payment");',
    tests: scorecardTests,
  },
  {
    name: "an attempt nobody knows",
    file: receive,
    from: "if (!attempt)",
    to: "if (attempt === null)",
    tests: scorecardTests,
  },
  {
    name: "success only after the commit",
    file: receive,
    from: "await book(shop, attempt, reading, entry);",
    to: "book(shop, attempt, reading, entry).catch(() => undefined);",
    tests: receiveTests,
  },
  {
    name: "what is only noted is acknowledged after the commit too",
    file: receive,
    from: "  await shop.db.write((tx) => storeInInbox(tx, entry, shop.clock.now()));\n  return acknowledged;",
    to: "  shop.db.write((tx) => storeInInbox(tx, entry, shop.clock.now())).catch(() => undefined);\n  return acknowledged;",
    tests: receiveTests,
  },
  {
    name: "a flood of forgeries is not kept",
    file: receive,
    from: "if (mayStoreRefused()) await",
    to: "await",
    tests: receiveTests,
  },
  {
    name: "the gateway is asked before money counts",
    file: receive,
    from: '!fresh || notice.status === "success" ||',
    to: "!fresh ||",
    tests: orderTests,
  },
  {
    name: "a stale notification causes a question",
    file: receive,
    from: "!fresh || notice.status",
    to: "notice.status",
    tests: receiveTests,
  },
  {
    name: "a stale notification is no fact",
    file: receive,
    from: 'reading.fresh ? await applyNotification(tx, before, reading.notice, now) : "hint"',
    to: "await applyNotification(tx, before, reading.notice, now)",
    tests: orderTests,
  },
];
