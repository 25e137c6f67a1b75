import type { ApiRequest } from "#lib/sandbox/protocol/api-request.ts";
import { withinRate } from "#lib/sandbox/protocol/rate-limit.ts";
import { type CallError, type Code, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { isSignedV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const SECONDS = /^[1-9]\d{9}$/;
const MILLISECONDS = /^[1-9]\d{12}$/;

/** Whether the service would listen to a request at all: account, timestamp and signature, as the settings have them. */
export function authenticate(sandbox: Sandbox, request: ApiRequest): Result<null, CallError> {
  const { credentials, store, clock } = sandbox;
  const settings = readSettings(store);
  const { appId, appSecret } = credentials.v2;
  const perSecond = settings.v2RateLimitPerSecond;
  if (perSecond > 0 && !withinRate(sandbox, request.address, perSecond))
    return refuse(11004, `at most ${perSecond} a second`);
  const { timestamp, sign } = request;
  if (!request.appId || !timestamp || !sign)
    return refuse(11001, "Appid, Timestamp and Sign are required");
  if (settings.generation === "v1" && isV1Account(credentials, request.appId))
    return refuse(11013, "this account may use version 1 only");
  if (request.appId !== appId)
    return refuse(Number(settings.v2UnknownAppCode) as Code, "unknown Appid");
  const timestampMs = readTimestamp(timestamp, settings.v2Timestamps);
  if (timestampMs === null) return refuse(11001, "Timestamp is not one");
  const given = settings.signCase === "any" ? sign.toLowerCase() : sign;
  if (!isSignedV2({ appId, timestamp, body: request.body }, appSecret, given)) return refuse(11005);
  // By either clock, so that moving the sandbox's time locks nobody out.
  const offs = [clock.now(), Date.now()].map((now) => Math.abs(now - timestampMs) / 1000);
  return Math.min(...offs) > settings.clockWindowSeconds
    ? refuse(11006, "Timestamp is more than the window away")
    : ok(null);
}

const isV1Account = (credentials: Sandbox["credentials"], appId: string) =>
  appId === credentials.appId || appId === credentials.v2.appId;

function readTimestamp(text: string, units: "both" | "seconds" | "milliseconds"): number | null {
  if (SECONDS.test(text) && units !== "milliseconds") return Number(text) * 1000;
  return MILLISECONDS.test(text) && units !== "seconds" ? Number(text) : null;
}
