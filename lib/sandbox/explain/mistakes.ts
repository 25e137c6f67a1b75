import { digests, type SignedMessage } from "#lib/sandbox/explain/recipes.ts";
import { rewrittenBodies } from "#lib/sandbox/explain/rewritten-bodies.ts";

type Mistake = {
  words: string;
  /** The digests that the mistake leads to. */
  digests(message: SignedMessage, digest: Digest): string[];
};

/** The message's own digest, with some of its parts replaced. */
type Digest = (
  changes: Partial<Omit<SignedMessage, "body">> & { body?: string | Buffer },
) => string;

const mistakes: Mistake[] = [
  {
    words:
      "The body was parsed and serialized again (spaces, slashes or \\u escapes differ). Sign the exact bytes that are sent.",
    digests: ({ body }, digest) => rewrittenBodies(body).map((other) => digest({ body: other })),
  },
  {
    words: "A line break at the end of the body was signed, but not sent, or sent but not signed.",
    digests: ({ body }, digest) =>
      [`${body}\n`, `${body}\r\n`, body.replace(/\r?\n$/, "")].map((other) =>
        digest({ body: other }),
      ),
  },
  {
    words: "The timestamp was signed in milliseconds. It is in seconds, ten digits.",
    digests: ({ timestamp }, digest) =>
      otherUnits(timestamp).map((other) => digest({ timestamp: other })),
  },
  {
    words: "The body was signed in another character set. It is UTF-8 without a byte order mark.",
    digests: ({ body }, digest) => [
      digest({ body: Buffer.from(body, "latin1") }),
      digest({ body: Buffer.from(body, "utf16le") }),
      digest({ body: `\ufeff${body}` }),
    ],
  },
  {
    words: "This is HMAC-SHA256, which v2 uses. v1 is a plain SHA-256 that includes the secret.",
    digests: (message) => (message.generation === "v1" ? [digests.v2(message)] : []),
  },
  {
    words: "This is a plain SHA-256, which v1 uses. v2 is HMAC-SHA256 with the secret as its key.",
    digests: (message) => (message.generation === "v2" ? [digests.v1(message)] : []),
  },
  {
    words: "The secret was put before the app id. The order is app id, secret, timestamp, body.",
    digests: ({ generation, appId, appSecret }, digest) =>
      generation === "v1" ? [digest({ appId: appSecret, appSecret: appId })] : [],
  },
  {
    words: "The body was left out. All its bytes are signed.",
    digests: (_, digest) => [digest({ body: "" })],
  },
  {
    words: "An empty object {} was signed but not sent, or sent but not signed.",
    digests: ({ body }, digest) =>
      body === "" ? [digest({ body: "{}" })] : body === "{}" ? [digest({ body: "" })] : [],
  },
  {
    words: "The secret was left out.",
    digests: (_, digest) => [digest({ appSecret: "" })],
  },
  {
    words: "The secret has a space or line break around it.",
    digests: ({ appSecret }, digest) =>
      [`${appSecret}\n`, ` ${appSecret}`, `${appSecret} `].map((other) =>
        digest({ appSecret: other }),
      ),
  },
];

/** The likely mistake in a message whose digest should be `expected`; null when there is none. */
export function nameMistake(message: SignedMessage, expected: string): string | null {
  const given = message.sign.trim();
  if (message.sign === expected) return timestampMistake(message.timestamp);
  if (given.toLowerCase() === expected)
    return "The digest is right, but written in capitals or with spaces. It is lowercase hex.";
  if (hasLostZeros(given, expected))
    return "The leading zeros were lost. A digest always has 64 digits.";
  if (!/^[0-9a-f]{64}$/i.test(given))
    return "This is not a SHA-256 digest, which has 64 hex digits.";
  const digest: Digest = (changes) => digests[message.generation]({ ...message, ...changes });
  const found = mistakes.find((one) => one.digests(message, digest).includes(given.toLowerCase()));
  return (
    found?.words ??
    "No common mistake leads to this signature: probably the secret or the app id is another one."
  );
}

// The digest may be right for a timestamp that the API refuses.
function timestampMistake(timestamp: string): string | null {
  if (/^[1-9]\d{9}$/.test(timestamp)) return null;
  if (/^\d{13}$/.test(timestamp))
    return "The digest is right, but the timestamp is in milliseconds, and the API refuses it. Send seconds, ten digits.";
  return "The digest is right, but the API refuses this timestamp: it is the seconds since 1970, ten digits.";
}

const hasLostZeros = (given: string, expected: string) =>
  given.length < 64 &&
  expected.endsWith(given.toLowerCase()) &&
  /^0+$/.test(expected.slice(0, 64 - given.length));

/** Milliseconds for seconds, and the other way round; only whole seconds can be tried. */
function otherUnits(timestamp: string): string[] {
  if (/^\d{10}$/.test(timestamp)) return [`${timestamp}000`];
  return /^\d{13}$/.test(timestamp) ? [timestamp.slice(0, 10)] : [];
}
