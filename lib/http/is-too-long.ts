import { MAX_BODY_BYTES } from "#lib/http/read-json.ts";

/** next.config.mjs cuts everything off there. */
const MAX_CONSOLE_BODY_BYTES = 1024 * 1024;

/**
 * Whether a page's request says that its body is longer than it may be: 16 KiB, and 1 MiB for the console's forms of
 * somebody who seems to be signed in. A body whose length is not said counts as too long; browsers say it.
 */
export function isTooLong(headers: Headers, pathname: string, hasSession: boolean): boolean {
  if (headers.has("transfer-encoding")) return true;
  const isConsole = /^\/merchant(\/|$)/.test(pathname);
  const limit = isConsole && hasSession ? MAX_CONSOLE_BODY_BYTES : MAX_BODY_BYTES;
  return Number(headers.get("content-length") ?? 0) > limit;
}
