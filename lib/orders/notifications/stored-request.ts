import type { inbox } from "#db/tables.ts";
import type { WebhookRequest } from "#lib/payments/notification.ts";

type Stored = Pick<typeof inbox.$inferSelect, "appId" | "sentAt" | "sign" | "body" | "bytes">;

/** A stored notification as the request that it came with; null where its body was cut or was no text, or its signature is not known. */
export function storedRequest(row: Stored): WebhookRequest | null {
  const body = new TextEncoder().encode(row.body);
  // A byte that is no UTF-8 is stored as a sign of three.
  if (row.sign === "" || body.byteLength !== row.bytes || row.body.includes("\u{fffd}"))
    return null;
  const headers = new Headers({ appid: row.appId, timestamp: row.sentAt, sign: row.sign });
  return { headers, body };
}
