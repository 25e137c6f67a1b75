import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import type { Deliver } from "#lib/sandbox/sandbox.ts";

/** The merchant's receiver under test, and an order it knows. */
export type Receiver = {
  url: string;
  credentials: { appId: string; appSecret: string };
  deliver: Deliver;
  /** An honest notification about an order of theirs, as sent. */
  honest: Record<string, unknown>;
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
  const { appId, appSecret } = receiver.credentials;
  const timestamp = sending.timestamp ?? receiver.nowSeconds();
  const signature = sending.sign ?? sign({ appId, appSecret, timestamp: Number(timestamp), body });
  const headers = {
    "Content-Type": sending.contentType ?? "application/json; charset=utf-8",
    Appid: appId,
    Timestamp: String(timestamp),
    Sign: signature,
    ...sending.headers,
  };
  try {
    const reply = await receiver.deliver({ url: receiver.url, headers, body });
    const acknowledged = reply.status === 200 && reply.body.trim().toLowerCase() === "success";
    return { status: reply.status, body: reply.body.slice(0, 200), acknowledged };
  } catch {
    return { status: 0, body: "", acknowledged: false };
  }
}

export const json = (value: unknown) => JSON.stringify(value);

/** The honest notification under a record id of its own. */
export function fresh(
  receiver: Receiver,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const record =
    `${receiver.honest.record_id}`.slice(0, -6) +
    String(Math.floor(Math.random() * 1e6)).padStart(6, "0");
  return { ...receiver.honest, record_id: record, ...changes };
}
