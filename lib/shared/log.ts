type Level = "info" | "warn" | "error";

/**
 * One JSON line per event, to standard output or error. Never pass a signature, a secret or a payer's address data.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  if (level === "error") console.error(line);
  else console.log(line);
}

/** An error's words for a log or a stored reason; never its stack. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
