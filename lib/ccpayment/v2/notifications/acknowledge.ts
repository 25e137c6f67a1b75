import type { Notification } from "./parse-notification.ts";

/**
 * The answer that tells CCPayment not to send a notification again, and that activates a webhook URL: HTTP 200 with a
 * body that holds "Success" (docs/protocol/v2.md §14.1).
 */
export function acknowledge({ kind }: Notification): Response {
  return kind === "url-probe"
    ? Response.json({ msg: "success" })
    : new Response("Success", { headers: { "content-type": "text/plain; charset=utf-8" } });
}
