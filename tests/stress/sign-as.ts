import { sign } from "#lib/ccpayment/v1/signature/signature.ts";
import { signV2 } from "#lib/sandbox/protocol/v2/signature.ts";
import { generation } from "#tests/harness/generations.ts";

/** The signature of a notification as the generation makes it; `timestamp` in Unix seconds, as in its header. */
export const signAs = (
  { appId, appSecret }: { appId: string; appSecret: string },
  { timestamp, body }: { timestamp: string; body: Buffer | string },
): string =>
  generation === "v1"
    ? sign({ appId, appSecret, timestamp: Number(timestamp), body })
    : signV2({ appId, timestamp, body }, appSecret);
