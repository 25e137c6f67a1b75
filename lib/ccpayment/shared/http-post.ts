import { failure, type GatewayResult } from "./errors.ts";
import { readAtMost } from "./read-at-most.ts";

export type HttpRequest = { url: string; headers: Record<string, string>; body: string };
export type HttpResponse = { status: number; headers: Headers; body: Uint8Array };
export type HttpLimits = { fetch: typeof fetch; timeoutMs: number; maxBytes: number };

// The connection was never made, so nothing was sent.
const neverSentCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Posts a body and reads the whole answer of any status, within a limit of time (for all of it) and one of size. */
export async function httpPost(
  outgoing: HttpRequest,
  limits: HttpLimits,
): Promise<GatewayResult<HttpResponse>> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await limits.fetch(outgoing.url, {
      method: "POST",
      headers: outgoing.headers,
      body: outgoing.body,
      // Redirects are not followed: a signed request is meant for one address.
      redirect: "manual",
      cache: "no-store",
      signal,
    });
    const body = await readAtMost(response, limits.maxBytes + 1);
    return body.byteLength > limits.maxBytes
      ? failure("too-large", `The answer is larger than ${limits.maxBytes} bytes.`)
      : { ok: true, value: { status: response.status, headers: response.headers, body } };
  } catch (error) {
    if (signal.aborted) {
      return failure("timeout", `No whole answer within ${limits.timeoutMs} ms.`);
    }
    const code = systemCode(error);
    return failure("network", `The connection failed (${code ?? "no code"}).`, {
      mayHaveHappened: code === undefined || !neverSentCodes.has(code),
    });
  }
}

/** The failure for a status other than 200. */
export function httpFailure(httpStatus: number) {
  const fault = httpStatus >= 500 || httpStatus === 408;
  return failure("http", `The answer has HTTP status ${httpStatus}, not 200.`, {
    httpStatus,
    retryable: fault || httpStatus === 429,
    // A server error or a redirect may follow work already done; only a 4xx says there was none.
    mayHaveHappened: fault || httpStatus < 400,
  });
}

function systemCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : undefined;
}
