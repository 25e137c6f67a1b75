import {
  compositeKey,
  enumText,
  flag,
  id,
  index,
  integer,
  json,
  string,
  table,
  timestamp,
  unique,
} from "#db/columns.ts";

export type StaffRole = "owner" | "staff";

/** Who may use the console. The account with the id `owner` has its password from the environment. */
export const staff = table(
  "staff",
  {
    id: id().primaryKey(),
    /** What is typed at sign-in, in lower case. */
    login: string().notNull(),
    name: string().notNull(),
    role: enumText<StaffRole>().notNull(),
    /** See lib/merchant/accounts/password-hash.ts. */
    passwordHash: string().notNull(),
    /** The password was made by whoever invited: it must be replaced at the first sign-in, before this moment. */
    invitedUntil: timestamp(),
    /** Key of the second factor, sealed; null without one. */
    totpSecret: string(),
    /** Set once a first code proved that the key was stored on a phone. */
    totpEnabled: flag().notNull().default(false),
    /** Latest accepted time step: a code works once. */
    totpStep: integer().notNull().default(0),
    disabledAt: timestamp(),
    createdAt: timestamp().notNull(),
    lastSignInAt: timestamp(),
  },
  (t) => [unique("staff_login").on(t.login)],
);

/** Times are real, since a shop's clock may be moved. */
export const staffSessions = table(
  "staff_sessions",
  {
    id: id().primaryKey(),
    /** Keyed hash of the cookie's token, which is stored nowhere. */
    tokenHash: string().notNull(),
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    /** Browser and system, for the list of sessions. */
    device: string().notNull(),
    createdAt: timestamp().notNull(),
    lastSeenAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    /** Null while the second factor is still asked for: such a session opens nothing. */
    verifiedAt: timestamp(),
  },
  (t) => [
    unique("staff_sessions_token").on(t.tokenHash),
    index("staff_sessions_staff").on(t.staffId),
    index("staff_sessions_expires").on(t.expiresAt),
  ],
);

/** Each opens an account once in place of the second factor. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    codeHash: string().notNull(),
    usedAt: timestamp(),
  },
  (t) => [compositeKey({ columns: [t.staffId, t.codeHash] })],
);

/** Failed passwords and codes in a row, by account or by known device; real time. */
export const signInFailures = table(
  "sign_in_failures",
  {
    key: id().primaryKey(),
    failures: integer().notNull(),
    nextTryAt: timestamp().notNull(),
    updatedAt: timestamp().notNull(),
  },
  (t) => [index("sign_in_failures_updated").on(t.updatedAt)],
);

/** Everything that was changed in the console: who, when, what it was and what it became. Never edited. */
export const auditLog = table(
  "audit_log",
  {
    id: id().primaryKey(),
    at: timestamp().notNull(),
    staffId: id().notNull(),
    /** As it was then. */
    staffName: string().notNull(),
    /** Subject and verb, such as order.cancel. */
    action: string().notNull(),
    subject: string().notNull(),
    subjectId: id().notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
  },
  (t) => [
    index("audit_log_at").on(t.at, t.id),
    index("audit_log_subject").on(t.subject, t.subjectId, t.at),
    index("audit_log_staff").on(t.staffId, t.at),
  ],
);
