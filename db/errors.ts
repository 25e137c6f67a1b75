/** The database can't take this now; nothing was written. Routes answer 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly reason: "busy" | "full" | "closed";

  constructor(reason: "busy" | "full" | "closed", options?: ErrorOptions) {
    super(
      {
        busy: "another process holds the database's write lock",
        full: "the disk is full",
        closed: "the database is closed",
      }[reason],
      options,
    );
    this.reason = reason;
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
