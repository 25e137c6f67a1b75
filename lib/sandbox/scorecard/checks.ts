import { type Answer, fresh, json, type Receiver, send } from "#lib/sandbox/scorecard/receiver.ts";

export type Check = {
  id: string;
  title: string;
  /** What a sound receiver does. */
  expected: string;
  run(receiver: Receiver): Promise<{ passed: boolean; got: string }>;
};

const said = ({ status, body }: Answer) =>
  status === 0 ? "no answer" : `${status} ${body.slice(0, 60)}`;
const acknowledges = (answer: Answer) => ({ passed: answer.acknowledged, got: said(answer) });
// The vendor's Go sample refuses with 200 and another body than success.
const refuses = (answer: Answer) => ({
  passed: answer.status > 0 && answer.status < 500 && !answer.acknowledged,
  got: said(answer),
});
const standsFirm = (answer: Answer) => ({
  passed: answer.status > 0 && answer.status < 500,
  got: said(answer),
});

const acknowledged = "200 with success";
const refused = "refused: 4xx, or 200 without success";

async function all(
  answers: Promise<Answer>[],
  judge: (answer: Answer) => { passed: boolean; got: string },
) {
  const judged = (await Promise.all(answers)).map(judge);
  return judged.find((one) => !one.passed) ?? judged[0] ?? { passed: false, got: "nothing sent" };
}

/** What has gone wrong in real shops, each tried once (docs/security.md). */
export const checks: Check[] = [
  {
    id: "honest",
    title: "An honest notification",
    expected: acknowledged,
    run: async (receiver) => acknowledges(await send(receiver, json(receiver.honest))),
  },
  {
    id: "duplicate",
    title: "The same once more",
    expected: acknowledged,
    run: async (receiver) => acknowledges(await send(receiver, json(receiver.honest))),
  },
  {
    id: "reorder",
    title: "pending after success",
    expected: acknowledged,
    run: async (receiver) =>
      acknowledges(await send(receiver, json(receiver.dialect.earlier(receiver.honest)))),
  },
  {
    id: "forged",
    title: "A wrong signature",
    expected: refused,
    run: async (receiver) =>
      refuses(await send(receiver, json(fresh(receiver)), { sign: "0".repeat(64) })),
  },
  {
    id: "unsigned",
    title: "No signature at all",
    expected: refused,
    run: async (receiver) => refuses(await send(receiver, json(fresh(receiver)), { sign: "" })),
  },
  {
    id: "tampered",
    title: "A body changed after signing",
    expected: refused,
    run: async (receiver) => {
      const { signature, timestamp, body } = signed(receiver);
      return refuses(
        await send(receiver, body.replace(/}$/, ',"x":1}'), { sign: signature, timestamp }),
      );
    },
  },
  {
    id: "boundary",
    title: "The border between timestamp and body moved",
    expected: refused,
    run: async (receiver) => {
      const { signature, timestamp, body } = signed(receiver);
      const digits = String(timestamp);
      return refuses(
        await send(receiver, digits.slice(-1) + body, {
          sign: signature,
          timestamp: digits.slice(0, -1),
        }),
      );
    },
  },
  {
    id: "exponent",
    title: "A timestamp that only parses as a number",
    expected: refused,
    run: async (receiver) => {
      const { signature, timestamp, body } = signed(receiver);
      return refuses(await send(receiver, body, { sign: signature, timestamp: `+${timestamp}` }));
    },
  },
  {
    id: "form",
    title: "A form instead of JSON, well signed",
    expected: refused,
    run: async (receiver) =>
      refuses(
        await send(receiver, "pay_status=success", {
          contentType: "application/x-www-form-urlencoded",
        }),
      ),
  },
  {
    id: "no-object",
    title: "JSON that is no object, well signed",
    expected: refused,
    run: (receiver) =>
      all(
        ["[]", "null", "1", '"success"', "{"].map((body) => send(receiver, body)),
        refuses,
      ),
  },
  {
    id: "huge",
    title: "A body of a megabyte",
    expected: "refused with 4xx, never a failure",
    run: async (receiver) =>
      refuses(await send(receiver, json({ ...fresh(receiver), filler: "x".repeat(1_000_000) }))),
  },
  {
    id: "numbers",
    title: "Amounts as JSON numbers",
    expected: "never a failure (5xx)",
    run: async (receiver) =>
      standsFirm(await send(receiver, json(receiver.dialect.withNumber(fresh(receiver))))),
  },
  {
    id: "stale",
    title: "Signed, but hours old",
    expected: "never a failure (5xx)",
    run: async (receiver) =>
      standsFirm(
        await send(receiver, json(fresh(receiver)), { timestamp: receiver.nowSeconds() - 20_000 }),
      ),
  },
  {
    id: "odd-json",
    title: "Odd but honest JSON: spaces, escapes, key order, extra keys",
    expected: acknowledged,
    run: (receiver) => {
      const { honest } = receiver;
      const bodies = [
        JSON.stringify(honest, null, 2),
        ` ${json(honest)}\n`,
        json(honest).replace(
          /[a-z]/,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
        ),
        json(Object.fromEntries(Object.entries(honest).reverse())),
        json({ ...honest, extra: { nested: ["Café ☕", null, 1.5e300] } }),
      ];
      return all(
        bodies.map((body) => send(receiver, body)),
        acknowledges,
      );
    },
  },
  {
    id: "unknown-type",
    title: "A kind of notification nobody knows yet",
    expected: acknowledged,
    run: async (receiver) => acknowledges(await send(receiver, json(receiver.dialect.unknownType))),
  },
  {
    id: "unknown-order",
    title: "An order nobody knows",
    expected: acknowledged,
    run: async (receiver) =>
      acknowledges(
        await send(receiver, json(receiver.dialect.ofOrder(fresh(receiver), "not-yours-000"))),
      ),
  },
  {
    id: "storm",
    title: "The same fifty times at once",
    expected: acknowledged,
    run: (receiver) =>
      all(
        Array.from({ length: 50 }, () => send(receiver, json(receiver.honest))),
        acknowledges,
      ),
  },
];

function signed(receiver: Receiver) {
  const timestamp = receiver.nowSeconds();
  const body = json(fresh(receiver));
  const signature = receiver.dialect.sign(receiver.credentials, String(timestamp), body);
  return { signature, timestamp, body };
}
