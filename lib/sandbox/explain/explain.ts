import { createHash, createHmac } from "node:crypto";
import * as z from "zod";

export const explainRequest = z.strictObject({
  appId: z.string().max(128),
  /** Empty means the sandbox's own. */
  appSecret: z.string().max(256).default(""),
  timestamp: z.string().max(32),
  sign: z.string().max(128),
  body: z.string().max(65_536),
});

export type SignedMessage = Omit<z.output<typeof explainRequest>, "appSecret"> & {
  appSecret: string;
};

export type Explanation = {
  valid: boolean;
  /** The signed text in its order; the secret is masked. */
  parts: { name: string; text: string }[];
  expected: string;
  given: string;
  /** The likeliest mistake, where one explains the given signature. */
  mistake: string | null;
};

/** Shows what was signed, and finds out which well-known slip leads to the signature given (docs/protocol/v1.md §1). */
export function explain(message: SignedMessage): Explanation {
  const expected = digest(message, message.body);
  const given = message.sign;
  return {
    valid: given === expected,
    parts: [
      { name: "app id", text: message.appId },
      { name: "app secret", text: mask(message.appSecret) },
      { name: "timestamp", text: message.timestamp },
      { name: "raw body", text: message.body === "" ? "(empty)" : message.body },
    ],
    expected,
    given,
    mistake: given === expected ? null : nameMistake(message, expected),
  };
}

const mask = (secret: string) =>
  `${secret.slice(0, 2)}${"•".repeat(Math.max(secret.length - 2, 4))}`;

function digest({ appId, appSecret, timestamp }: SignedMessage, body: string | Buffer): string {
  return createHash("sha256")
    .update(appId)
    .update(appSecret)
    .update(timestamp)
    .update(body)
    .digest("hex");
}

type Slip = { words: string; signs(message: SignedMessage): (string | null)[] };

const slips: Slip[] = [
  {
    words:
      "The body was parsed and serialised again (spaces, slashes or \\u escapes differ). Sign the exact bytes that are sent.",
    signs: (message) => rewritten(message.body).map((body) => digest(message, body)),
  },
  {
    words: "A line break at the end of the body was signed, but not sent, or sent but not signed.",
    signs: (message) =>
      [`${message.body}\n`, `${message.body}\r\n`, message.body.replace(/\r?\n$/, "")].map((body) =>
        digest(message, body),
      ),
  },
  {
    words: "The timestamp was signed in milliseconds. It is seconds, ten digits.",
    signs: (message) => [
      ...millisecondsOf(message.timestamp).map((timestamp) =>
        digest({ ...message, timestamp }, message.body),
      ),
    ],
  },
  {
    words: "The body was signed in another character set. It is UTF-8, without a byte order mark.",
    signs: (message) => [
      digest(message, Buffer.from(message.body, "latin1")),
      digest(message, Buffer.from(message.body, "utf16le")),
      digest(message, `\ufeff${message.body}`),
    ],
  },
  {
    words: "This is HMAC-SHA256, the recipe of v2. v1 hashes the plain text.",
    signs: ({ appId, appSecret, timestamp, body }) => [
      createHmac("sha256", appSecret).update(`${appId}${timestamp}${body}`).digest("hex"),
    ],
  },
  {
    words: "The body was left out. Every byte of it is signed.",
    signs: (message) => [digest(message, "")],
  },
  {
    words: "An empty object {} was signed, but nothing was sent, or the other way round.",
    signs: (message) =>
      message.body === ""
        ? [digest(message, "{}")]
        : message.body === "{}"
          ? [digest(message, "")]
          : [],
  },
  {
    words: "The secret was left out.",
    signs: (message) => [digest({ ...message, appSecret: "" }, message.body)],
  },
  {
    words: "The secret has a blank or line break around it.",
    signs: (message) =>
      [`${message.appSecret}\n`, ` ${message.appSecret}`, `${message.appSecret} `].map(
        (appSecret) => digest({ ...message, appSecret }, message.body),
      ),
  },
];

function nameMistake(message: SignedMessage, expected: string): string {
  const given = message.sign.trim();
  if (given.toLowerCase() === expected)
    return "The digest is right, but written in capitals or with blanks. It is lowercase hex.";
  if (
    given.length < 64 &&
    expected.endsWith(given.toLowerCase()) &&
    /^0+$/.test(expected.slice(0, 64 - given.length))
  )
    return "The leading zeros were lost. A digest always has 64 digits.";
  if (!/^[0-9a-f]{64}$/i.test(given)) return "This is no SHA-256 digest: it must be 64 hex digits.";
  const found = slips.find((slip) => slip.signs(message).includes(given.toLowerCase()));
  return (
    found?.words ??
    "None of the usual slips leads to this signature: the secret or the app id is probably another one."
  );
}

/** The ways in which JSON libraries write the same value again. */
function rewritten(body: string): string[] {
  try {
    return writtenAgain(JSON.parse(body));
  } catch {
    // No JSON, or nested deeper than anything honest.
    return [];
  }
}

function writtenAgain(value: unknown): string[] {
  const compact = JSON.stringify(value);
  const spaced = JSON.stringify(value, null, 1)
    .replace(/\n */g, " ")
    .replace(/([{[]) /g, "$1")
    .replace(/ ([}\]])/g, "$1");
  const sorted = JSON.stringify(value, Object.keys(flatKeys(value)).sort());
  const styles = [
    compact,
    spaced,
    JSON.stringify(value, null, 2),
    JSON.stringify(value, null, 4),
    sorted,
  ];
  return styles.flatMap((text) => [
    text,
    escapeUnicode(text),
    text.replaceAll("/", "\\/"),
    escapeUnicode(text).replaceAll("/", "\\/"),
  ]);
}

function flatKeys(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {};
  return Object.entries(value).reduce<Record<string, true>>(
    (keys, [key, inner]) => Object.assign(keys, { [key]: true as const }, flatKeys(inner)),
    {},
  );
}

const escapeUnicode = (text: string) =>
  text.replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function millisecondsOf(timestamp: string): string[] {
  // The header is right and the hash took milliseconds, or both are milliseconds: only whole seconds can be tried.
  return /^\d{10}$/.test(timestamp)
    ? [`${timestamp}000`]
    : /^\d{13}$/.test(timestamp)
      ? [timestamp.slice(0, 10)]
      : [];
}
