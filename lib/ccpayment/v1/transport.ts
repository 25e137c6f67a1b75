import type { Connection } from "../shared/connection.ts";
import type { GatewayResult } from "../shared/errors.ts";
import { httpFailure, httpPost } from "../shared/http-post.ts";
import { type Credentials, openEnvelope } from "./envelope.ts";
import { sign } from "./signature/signature.ts";

/** Signs and posts one request, and returns the `data` of the verified answer. */
export async function post(
  connection: Connection & Credentials,
  path: string,
  payload: object,
): Promise<GatewayResult<unknown>> {
  const { appId, appSecret, baseUrl, now } = connection;
  const body = JSON.stringify(payload);
  const timestamp = Math.floor(now() / 1000);
  const headers = {
    Appid: appId,
    Timestamp: String(timestamp),
    Sign: sign({ appId, appSecret, timestamp, body }),
    "Content-Type": "application/json; charset=utf-8",
  };
  const answer = await httpPost({ url: `${baseUrl}${path}`, headers, body }, connection);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  return status === 200 ? openEnvelope(answer.value, connection) : httpFailure(status);
}
