const messages = {
  busy: "the database is busy: others hold its locks or all its connections",
  full: "the disk is full",
  closed: "the database is closed",
  unreachable: "the database can't be reached",
  unknown: "the connection was lost during a commit: it was written whole or not at all",
};

/**
 * The database can't take this now. Nothing was written, unless the reason is `unknown`: whoever tries again must bear
 * that it was. Routes answer 503 with Retry-After.
 */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly reason: keyof typeof messages;

  constructor(reason: keyof typeof messages, options?: ErrorOptions) {
    super(messages[reason], options);
    this.reason = reason;
  }

  /** Next loads modules several times in a process: the database may be another copy's. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (
      typeof value === "object" &&
      value !== null &&
      "name" in value &&
      value.name === "DatabaseUnavailable"
    );
  }
}

/** A write body awaited something that isn't the database; it was rolled back. A mistake in the code. */
export class AwaitedOutsideDatabase extends Error {
  override name = "AwaitedOutsideDatabase";

  constructor() {
    super(
      "a db.write body may await nothing but its tx: fetch, timers and files go before or after it. It was rolled back",
    );
  }
}
