import { readJsonObject } from "#lib/ccpayment/shared/strict-json.ts";
import { sign, verify } from "#lib/ccpayment/v1/signature/signature.ts";
import type { ApiReply, ApiRequest } from "#lib/sandbox/protocol/api-request.ts";
import { withinRate } from "#lib/sandbox/protocol/rate-limit.ts";
import {
  assets,
  checkUser,
  resendWebhooks,
  startWithdrawal,
  userAddress,
} from "#lib/sandbox/protocol/v1/account.ts";
import type { ApiCall } from "#lib/sandbox/protocol/v1/call.ts";
import { type CallName, isCallName } from "#lib/sandbox/protocol/v1/call-names.ts";
import {
  badParameter,
  badSignature,
  type CallError,
  expired,
  rateLimited,
  wrongGeneration,
} from "#lib/sandbox/protocol/v1/codes.ts";
import { hostedCheckout, nativeCheckout } from "#lib/sandbox/protocol/v1/open-order.ts";
import { orderInfo } from "#lib/sandbox/protocol/v1/order-info.ts";
import {
  blockHeights,
  coinList,
  coinNetworks,
  networkFee,
  supportedCoins,
  tokenRate,
} from "#lib/sandbox/protocol/v1/reference.ts";
import { withoutNulls } from "#lib/sandbox/protocol/v1/without-nulls.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

const calls: Record<CallName, ApiCall> = {
  "concise/url/get": hostedCheckout,
  "bill/create": nativeCheckout,
  "bill/info": orderInfo,
  "token/rate": tokenRate,
  "coin/all": coinList,
  "get/network/height/info": blockHeights,
  "network/fee": networkFee,
  "support/token": supportedCoins,
  "token/chain": coinNetworks,
  assets,
  "check/user": checkUser,
  "payment/address/get": userAddress,
  withdraw: startWithdrawal,
  "webhook/resend": resendWebhooks,
};

/** The emulated API: checks as the service does, performs the call and signs the answer (docs/protocol/v1.md §1, §2). */
export function handleApiRequest(sandbox: Sandbox, request: ApiRequest): ApiReply {
  if (!isCallName(request.path))
    return reply(sandbox, 404, failed(badParameter(`no call /${request.path}`)));
  if (request.method !== "POST")
    return reply(sandbox, 405, failed(badParameter("every call is a POST")));
  const params = admitted(sandbox, request);
  const result = params.ok ? calls[request.path](sandbox, params.value) : params;
  const envelope = result.ok
    ? { code: 10_000, msg: "success", data: result.value }
    : failed(result.error);
  return reply(sandbox, 200, envelope);
}

function admitted(sandbox: Sandbox, request: ApiRequest): Result<unknown, CallError> {
  const { credentials, store, clock } = sandbox;
  const { clockWindowSeconds, signCase, rateLimitPerSecond, generation } = readSettings(store);
  if (!withinRate(sandbox, request.address, rateLimitPerSecond))
    return fail(rateLimited(`at most ${rateLimitPerSecond} a second`));
  if (request.appId !== credentials.appId) return fail(badSignature("unknown Appid"));
  if (generation === "v2") return fail(wrongGeneration);
  const given = request.sign ?? "";
  const verified = verify({
    ...credentials,
    timestamp: request.timestamp ?? "",
    sign: signCase === "any" ? given.toLowerCase() : given,
    body: request.body,
  });
  if (!verified.ok) return fail(badSignature(verified.reason));
  // By either clock, so that moving the sandbox's time locks nobody out.
  const offs = [clock.now(), Date.now()].map((now) => Math.abs(now / 1000 - verified.timestamp));
  if (Math.min(...offs) > clockWindowSeconds)
    return fail(expired("Timestamp is more than the window away"));
  if (request.body.byteLength === 0) return ok({});
  const json = readJsonObject(request.body);
  return json.ok ? ok(withoutNulls(json.value)) : fail(badParameter(`body is ${json.reason}`));
}

/** The envelope of a failure. */
export const failed = ({ code, reason }: CallError) => ({ code, msg: reason });

const reply = (sandbox: Sandbox, status: number, envelope: object) =>
  signedReply(sandbox, status, JSON.stringify(envelope));

/** An answer with its signature (docs/protocol/v1.md §1.4); `as` makes it a bad one. */
export function signedReply(
  sandbox: Sandbox,
  status: number,
  body: string,
  as: { appId?: string; appSecret?: string; offsetSeconds?: number } = {},
): ApiReply {
  const { appId, appSecret } = { ...sandbox.credentials, ...as };
  const timestamp = Math.floor(sandbox.signingClock.now() / 1000) + (as.offsetSeconds ?? 0);
  return {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      Appid: appId,
      Timestamp: String(timestamp),
      Sign: sign({ appId, appSecret, timestamp, body }),
      "Cache-Control": "no-store",
    },
    body,
  };
}
