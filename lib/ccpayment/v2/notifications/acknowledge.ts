import type { Notification } from "./parse-notification.ts";

export type Acknowledgement = { contentType: string; body: string };

/**
 * What to answer, with HTTP 200, so that CCPayment doesn't send a notification again, and that activates a webhook URL
 * (docs/protocol/v2.md §14.1, §14.3).
 */
export function acknowledge({ kind }: Pick<Notification, "kind">): Acknowledgement {
  return kind === "url-probe"
    ? { contentType: "application/json", body: '{"msg":"success"}' }
    : { contentType: "text/plain; charset=utf-8", body: "Success" };
}
