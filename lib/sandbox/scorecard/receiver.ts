import type { Credentials, Deliver } from "#lib/sandbox/sandbox.ts";
import type { Body, Dialect } from "#lib/sandbox/scorecard/dialects.ts";

/** The merchant's receiver under test, and an order it knows. */
export type Receiver = {
  url: string;
  dialect: Dialect;
  credentials: Credentials;
  deliver: Deliver;
  /** An honest notification about an order of theirs, as sent. */
  honest: Body;
  nowSeconds(): number;
};

export type Answer = { status: number; body: string; acknowledged: boolean };

export type Sending = {
  timestamp?: number | string;
  sign?: string;
  contentType?: string;
  headers?: Record<string, string>;
};

/** Sends a body, signed honestly unless configured otherwise; no answer counts as status 0. */
export async function send(
  receiver: Receiver,
  body: string,
  sending: Sending = {},
): Promise<Answer> {
  const { credentials, dialect } = receiver;
  const timestamp = String(sending.timestamp ?? receiver.nowSeconds());
  const headers = {
    "Content-Type": sending.contentType ?? "application/json; charset=utf-8",
    Appid: credentials.appId,
    Timestamp: timestamp,
    Sign: sending.sign ?? dialect.sign(credentials, timestamp, body),
    ...sending.headers,
  };
  try {
    const reply = await receiver.deliver({ url: receiver.url, headers, body });
    const acknowledged = dialect.isAcknowledged(reply.status, reply.body);
    return { status: reply.status, body: reply.body.slice(0, 200), acknowledged };
  } catch {
    return { status: 0, body: "", acknowledged: false };
  }
}

export const json = (value: unknown) => JSON.stringify(value);

/** The honest notification under a record id of its own. */
export function fresh({ dialect, honest }: Receiver): Body {
  const tail = String(Math.floor(Math.random() * 1e6)).padStart(6, "0");
  return dialect.withRecord(honest, tail);
}
