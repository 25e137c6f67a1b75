/** A notification's body as read: what it says, or why it can't be used. */
export type ParsedNotification<Notification> =
  | { ok: true; notification: Notification }
  | {
      ok: false;
      reason: "not-utf8" | "not-json" | "not-an-object" | "not-a-notification" | "malformed";
      /** Which member was wrong, in words; holds no value of the body. */
      detail?: string;
    };
