import { credentials } from "../../shared/testing/credentials.ts";
import { sign } from "../signature/signature.ts";

/** The moment at which these tests take place, in Unix seconds. */
export const testTime = 1_700_000_000;

/** The headers CCPayment sends with a body. */
export function signedHeaders(body: Uint8Array | string, timestamp = testTime) {
  return {
    appid: credentials.appId,
    timestamp: String(timestamp),
    sign: sign({ ...credentials, timestamp, body }),
    "content-type": "application/json; charset=utf-8",
  };
}
