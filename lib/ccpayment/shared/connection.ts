import type { HttpLimits } from "./http-post.ts";

/** What a client of either version may be told. */
export type ConnectionOptions = {
  /** Of the version's API, such as https://ccpayment.com/ccpayment/v2 */
  baseUrl: string;
  /** The origins a payment page may be on, such as https://i.ccpayment.com; without them, any. */
  payOrigins?: string[];
  fetch?: typeof fetch;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** For a whole call, its body included. */
  timeoutMs?: number;
  /** The largest answer that is read. */
  maxBytes?: number;
};

/** Where requests go, and what limits them. */
export type Connection = HttpLimits & {
  /** Without a slash at its end. */
  baseUrl: string;
  now: () => number;
};

/** The options with their defaults; of `maxBytes`, `usualBytes`. Throws a TypeError when the URL is not valid. */
export function connectionOf(options: ConnectionOptions, usualBytes: number): Connection {
  return {
    baseUrl: new URL(options.baseUrl).href.replace(/\/+$/, ""),
    fetch: options.fetch ?? fetch,
    now: options.now ?? Date.now,
    timeoutMs: options.timeoutMs ?? 8000,
    maxBytes: options.maxBytes ?? usualBytes,
  };
}

/** Where payment pages may be. Throws a TypeError when a URL is not valid. */
export const originsOf = ({ payOrigins }: ConnectionOptions): string[] | undefined =>
  payOrigins?.map((origin) => new URL(origin).origin);
