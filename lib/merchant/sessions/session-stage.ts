import type { StoredSession } from "#lib/merchant/sessions/session-store.ts";

/** What a session still has to do before it opens the console. */
export type Stage = "second-factor" | "new-password";

export const stageOf = (session: StoredSession): Stage | "open" =>
  !session.verified
    ? "second-factor"
    : session.account.invitedUntil !== null
      ? "new-password"
      : "open";
