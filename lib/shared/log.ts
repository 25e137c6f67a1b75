import { channel } from "node:diagnostics_channel";
import { printLine } from "#lib/shared/print-lines.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

type Level = "info" | "warn" | "error";

export type LogLine = {
  level: Level;
  event: string;
  /** One of few values that the event may have: counted by lib/metrics. */
  outcome?: string;
};

/** Every line, to whoever counts them in this process. */
export const logLines = channel("shop.log");

// A person at a terminal reads; a container's or a service's output is collected.
const isRead = process.stdout.isTTY === true;

/**
 * One line per event, to standard output or error: JSON, or words at a terminal. `fields` hold ids and figures: never a
 * name, an address, a signature or a secret. Within a request its id is added.
 */
export function log(
  level: Level,
  event: string,
  fields: Record<string, unknown> & { outcome?: string } = {},
): void {
  const request = currentRequest()?.id;
  const whole = { ...fields, ...(request && { request }) };
  const at = new Date().toISOString();
  const line = isRead
    ? toText(at, level, event, whole)
    : JSON.stringify({ at, level, event, ...whole });
  if (level === "error") console.error(line);
  else printLine(line);
  if (logLines.hasSubscribers)
    logLines.publish({ level, event, outcome: fields.outcome } satisfies LogLine);
}

function toText(at: string, level: Level, event: string, fields: object): string {
  const pairs = Object.entries(fields).map(([name, value]) => ` ${name}=${value}`);
  return `${at.slice(11, 19)} ${level.padEnd(5)} ${event}${pairs.join("")}`;
}

/** An error's words, and those of what caused it, for a log or a stored reason; never its stack. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A failed connection to several addresses has no words of its own, only a code.
  const text = `${error.name}: ${error.message || ("code" in error ? error.code : "")}`;
  return error.cause === undefined ? text : `${text} (${errorText(error.cause)})`;
}
