import type { ApiReply, ApiRequest } from "#lib/sandbox/protocol/api-request.ts";
import * as v1Codes from "#lib/sandbox/protocol/v1/codes.ts";
import { failed, handleApiRequest, signedReply } from "#lib/sandbox/protocol/v1/handle.ts";
import { callError } from "#lib/sandbox/protocol/v2/codes.ts";
import { failedV2, handleV2Request, replyV2 } from "#lib/sandbox/protocol/v2/handle.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Generation } from "#lib/sandbox/types.ts";

/** What a version's answers are made of, so that a fault can make a bad one. */
export type Protocol = {
  handle(sandbox: Sandbox, request: ApiRequest): ApiReply;
  /** An answer around a body; `as` signs it as somebody else, or at another time. */
  reply(
    sandbox: Sandbox,
    status: number,
    body: string,
    as?: { appId?: string; appSecret?: string; offsetSeconds?: number },
  ): ApiReply;
  failed(sandbox: Sandbox, error: v1Codes.CallError): object;
  serviceError: v1Codes.CallError;
  wrongGeneration: v1Codes.CallError;
  duplicateOrder: v1Codes.CallError;
};

const v1: Protocol = {
  handle: handleApiRequest,
  reply: signedReply,
  failed: (_, error) => failed(error),
  serviceError: v1Codes.serviceError,
  wrongGeneration: v1Codes.wrongGeneration,
  duplicateOrder: v1Codes.duplicateOrder("this merchant_order_id was used before"),
};

const v2: Protocol = {
  handle: handleV2Request,
  reply: replyV2,
  failed: failedV2,
  serviceError: callError(11002, "please try again"),
  wrongGeneration: callError(11013, "this account may use version 1 only"),
  duplicateOrder: callError(11011, "this orderId was used before"),
};

/** The protocol of a version of the API. */
export const protocolOf = (generation: Generation): Protocol => (generation === "v2" ? v2 : v1);
