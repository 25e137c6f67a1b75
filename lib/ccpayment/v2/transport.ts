import type { GatewayResult } from "../shared/errors.ts";
import { type HttpLimits, httpPost } from "../shared/http-post.ts";
import { openEnvelope } from "./envelope.ts";
import type { Signer } from "./signature/signer.ts";

export type Connection = HttpLimits & {
  appId: string;
  signer: Signer;
  /** Without a slash at its end. */
  baseUrl: string;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** Signs and posts one request, and returns the `data` of the answer. */
export async function post(
  connection: Connection,
  path: string,
  payload: object,
): Promise<GatewayResult<unknown>> {
  const { appId, signer, baseUrl, now } = connection;
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(now() / 1000));
  const headers = {
    Appid: appId,
    Timestamp: timestamp,
    Sign: signer.sign({ appId, timestamp, body }),
    "Content-Type": "application/json; charset=utf-8",
  };
  const answer = await httpPost({ url: `${baseUrl}${path}`, headers, body }, connection);
  return answer.ok ? openEnvelope(answer.value.body) : answer;
}
