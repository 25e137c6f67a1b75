/** What went wrong, by where it went wrong. */
export type GatewayErrorKind =
  | "invalid-request"
  | "network"
  | "timeout"
  | "http"
  | "too-large"
  | "not-json"
  | "malformed"
  | "signature"
  | "stale"
  | "business"
  | "foreign-url";

export type GatewayError = {
  kind: GatewayErrorKind;
  /** The same call may succeed later, as it is. */
  retryable: boolean;
  /** The call may have taken effect all the same: ask before doing it again. */
  mayHaveHappened: boolean;
  /** CCPayment's own code; present when the kind is "business". */
  code?: number;
  /** The status of the HTTP response; present when the kind is "http". */
  httpStatus?: number;
  /** For logs and developers, in plain words; holds no secret. */
  message: string;
};

export type GatewayResult<Value> = { ok: true; value: Value } | { ok: false; error: GatewayError };

// Whatever was sent may have taken effect, unless an answer says that it did not.
const defaults: Record<GatewayErrorKind, Pick<GatewayError, "retryable" | "mayHaveHappened">> = {
  "invalid-request": { retryable: false, mayHaveHappened: false },
  network: { retryable: true, mayHaveHappened: true },
  timeout: { retryable: true, mayHaveHappened: true },
  http: { retryable: false, mayHaveHappened: false },
  "too-large": { retryable: false, mayHaveHappened: true },
  // An HTML page instead of JSON usually comes from a proxy and is temporary.
  "not-json": { retryable: true, mayHaveHappened: true },
  malformed: { retryable: false, mayHaveHappened: true },
  signature: { retryable: false, mayHaveHappened: true },
  stale: { retryable: false, mayHaveHappened: true },
  business: { retryable: false, mayHaveHappened: false },
  "foreign-url": { retryable: false, mayHaveHappened: true },
};

/** A failed result of a kind, with that kind's defaults unless `details` overrides them. */
export function failure(
  kind: GatewayErrorKind,
  message: string,
  details: Partial<Omit<GatewayError, "kind" | "message">> = {},
): { ok: false; error: GatewayError } {
  return { ok: false, error: { kind, ...defaults[kind], ...details, message } };
}
