import type { ApiReply, ApiRequest } from "#lib/sandbox/protocol/api-request.ts";
import { authenticate } from "#lib/sandbox/protocol/v2/authenticate.ts";
import { findCall } from "#lib/sandbox/protocol/v2/calls.ts";
import { type CallError, callError } from "#lib/sandbox/protocol/v2/codes.ts";
import { parseBody } from "#lib/sandbox/protocol/v2/parse-body.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import type { Result } from "#lib/shared/result.ts";

/** The emulated version 2: checks as the service does, and performs the call (docs/protocol/v2.md). */
export function handleV2Request(sandbox: Sandbox, request: ApiRequest): ApiReply {
  const call = findCall(request.path);
  if (!call) return reply(sandbox, 404, failedV2(sandbox, callError(11000, "no such call")));
  if (request.method !== "POST")
    return reply(sandbox, 405, failedV2(sandbox, callError(11000, "every call is a POST")));
  const result = perform(sandbox, request, call);
  if (result.ok) return reply(sandbox, 200, { code: 10_000, msg: "success", data: result.value });
  const status = Number(readSettings(sandbox.store).v2ErrorHttpStatus);
  return reply(sandbox, status, failedV2(sandbox, result.error));
}

function perform(
  sandbox: Sandbox,
  request: ApiRequest,
  call: NonNullable<ReturnType<typeof findCall>>,
): Result<unknown, CallError> {
  const authentic = authenticate(sandbox, request);
  if (!authentic.ok) return authentic;
  const body = parseBody(request.body, readSettings(sandbox.store).coercePrices);
  return body.ok ? call(sandbox, body.value) : body;
}

/** The envelope of an error. */
export function failedV2({ store }: Sandbox, { code, reason }: CallError): object {
  const { v2ErrorData } = readSettings(store);
  const data = { omit: {}, null: { data: null }, empty: { data: {} } }[v2ErrorData];
  return { code, msg: reason, ...data };
}

const reply = (sandbox: Sandbox, status: number, envelope: object) =>
  replyV2(sandbox, status, JSON.stringify(envelope));

/** An answer: unsigned, as no source signs one, unless a setting says otherwise. */
export function replyV2(sandbox: Sandbox, status: number, body: string): ApiReply {
  const { appId, appSecret } = sandbox.credentials.v2;
  const timestamp = String(Math.floor(sandbox.signingClock.now() / 1000));
  const signed: Record<string, string> = readSettings(sandbox.store).v2SignResponses
    ? { Appid: appId, Timestamp: timestamp, Sign: signV2({ appId, timestamp, body }, appSecret) }
    : {};
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    ...signed,
  };
  return { status, headers, body };
}
