"use server";

import { type Explanation, explain, explainRequest } from "#lib/sandbox/explain/explain.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export type ExplainState = {
  values: { appId: string; timestamp: string; sign: string; body: string };
  explanation: Explanation | null;
};

/** Fields: `appId`, `appSecret` (empty: the sandbox's), `timestamp`, `sign`, `body`. */
export async function explainSignature(_: ExplainState, form: FormData): Promise<ExplainState> {
  const { credentials } = requireSandbox();
  const text = (name: string, most: number) => String(form.get(name) ?? "").slice(0, most);
  // A form sends line breaks as CR LF; a body signed by a program has them as they were typed.
  const body = text("body", 65_536).replaceAll("\r\n", "\n");
  const values = {
    appId: text("appId", 128),
    timestamp: text("timestamp", 32),
    sign: text("sign", 128),
    body,
  };
  const appSecret = text("appSecret", 256) || credentials.appSecret;
  return { values, explanation: explain(explainRequest.parse({ ...values, appSecret })) };
}
