type Level = "info" | "warn" | "error";

/**
 * One JSON line per event, to standard output or error. Never pass a signature, a secret or a payer's address data.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  if (level === "error") console.error(line);
  else console.log(line);
}

/** An error's words, and those of what caused it, for a log or a stored reason; never its stack. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A failed connection to several addresses has no words of its own, only a code.
  const text = `${error.name}: ${error.message || ("code" in error ? error.code : "")}`;
  return error.cause === undefined ? text : `${text} (${errorText(error.cause)})`;
}
