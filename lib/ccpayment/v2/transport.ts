import type { Connection } from "../shared/connection.ts";
import type { GatewayResult } from "../shared/errors.ts";
import { httpFailure, httpPost } from "../shared/http-post.ts";
import { openEnvelope } from "./envelope.ts";
import type { Signer } from "./signature/signer.ts";

/** Signs and posts one request, and returns the `data` of the answer. */
export async function post(
  connection: Connection & { appId: string; signer: Signer },
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
  if (!answer.ok) return answer;
  const { status } = answer.value;
  const opened = openEnvelope(answer.value.body);
  if (status === 200) return opened;
  // Errors come with HTTP 200, as far as is known; a 4xx with a code is read all the same, because the code says more.
  const hasCode = !opened.ok && opened.error.kind === "business" && status >= 400 && status < 500;
  return hasCode ? opened : httpFailure(status);
}
