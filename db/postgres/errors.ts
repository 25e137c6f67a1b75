import { DatabaseUnavailable } from "#db/errors.ts";
import { tlsProblem } from "#db/postgres/connection/tls.ts";

/** SQLSTATE, "lost" for an error of the connection itself, or "" for anything else. */
export function codeOf(error: unknown): string {
  // It was decided about already: a COMMIT whose outcome is unknown must not run again for the loss that caused it.
  if (error instanceof DatabaseUnavailable) return "";
  const cause = causeOf(error);
  if (!(cause instanceof Error)) return "";
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if ("severity" in cause) return endsSession(code) ? "lost" : code;
  if (cause.message.startsWith("timeout exceeded")) return TOO_MANY;
  return "syscall" in cause || connectionMessages.test(cause.message) ? "lost" : "";
}

const causeOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;

/** too_many_connections; also for a pool whose connections stayed in use for too long. */
const TOO_MANY = "53300";

// What the driver says without any code.
const connectionMessages =
  /^(Connection terminated|Client has encountered|Client was closed|timeout expired|Query read timeout|read E|write E)/;

/** The server ended the session, or doesn't take one: shutdown, crash, restart, connection failures. */
const endsSession = (code: string) => /^(57P0[1-3]|08|25P03)/.test(code);

const serializationFailures = ["40001", "40P01"];
/** Distributed engines say so of a COMMIT whose outcome no node could find out. */
const COMPLETION_UNKNOWN = "40003";
/** A migration changed what a named query returns. */
const STALE_PLAN = "0A000";
export const isStalePlan = (error: unknown) => codeOf(error) === STALE_PLAN;
// Another body added or removed what this one had looked for: run again, it sees that.
const overtaken = ["23505", "23503"];

/** The whole body may run again: nothing of it was kept. */
export const isRetryable = (error: unknown) =>
  [...serializationFailures, ...overtaken, STALE_PLAN, "lost"].includes(codeOf(error));

/** What asking again may get over when nothing was to be written. */
export const isTransient = (error: unknown) =>
  [...serializationFailures, STALE_PLAN, "lost"].includes(codeOf(error));

/** A COMMIT that failed like this may have been carried out. */
export const isUnknownCommit = (error: unknown) =>
  [COMPLETION_UNKNOWN, "lost"].includes(codeOf(error));

/** The error as callers of db.read and db.write know it. */
export function classified(error: unknown): unknown {
  const code = codeOf(error);
  // Lock and statement time limits, too many connections, and what the tries didn't get over.
  if ([...serializationFailures, "55P03", "57014", TOO_MANY].includes(code))
    return new DatabaseUnavailable("busy", { cause: error });
  if (code.startsWith("53")) return new DatabaseUnavailable("full", { cause: error });
  if (code === "lost" || tlsProblem(causeOf(error)))
    return new DatabaseUnavailable("unreachable", { cause: error });
  return error;
}
