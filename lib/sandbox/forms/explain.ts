import { findDelivery } from "#lib/sandbox/deliveries/list.ts";
import { signDelivery } from "#lib/sandbox/deliveries/sign-delivery.ts";
import { explain, explainRequest, secretOf } from "#lib/sandbox/explain/explain.ts";
import { field } from "#lib/sandbox/forms/field.ts";
import type { ExplainResult } from "#lib/sandbox/pages/explain-page.tsx";
import { findRequest } from "#lib/sandbox/request-log/request-log.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

type Values = ExplainResult["values"];

const explained = (sandbox: Sandbox, values: Values, appSecret = ""): ExplainResult => ({
  values,
  explanation: explain({
    ...values,
    appSecret: appSecret || secretOf(sandbox, values.generation),
  }),
});

/** Explains what was typed in. Fields: `generation`, `appId`, `appSecret`, `timestamp`, `sign`, `body`. Throws ZodError. */
export function explainForm(sandbox: Sandbox, form: FormData): ExplainResult {
  const { appSecret, ...values } = explainRequest.parse({
    ...typedValues(form),
    appSecret: field(form, "appSecret"),
  });
  return explained(sandbox, values, appSecret);
}

/** The fields as they were typed in, all but the secret. */
export const typedValues = (form: FormData): Values => ({
  generation: field(form, "generation") === "v2" ? "v2" : "v1",
  appId: field(form, "appId"),
  timestamp: field(form, "timestamp"),
  sign: field(form, "sign"),
  // A form sends line breaks as CR LF; a body signed by a program has them as they were typed.
  body: field(form, "body").replaceAll("\r\n", "\n"),
});

/** Starts from a notification (?delivery=), signed as it would be now, or from a refused request (?request=). */
export function explainLink(sandbox: Sandbox, query: URLSearchParams): ExplainResult {
  const delivery = findDelivery(sandbox, query.get("delivery") ?? "");
  if (delivery) {
    const headers = signDelivery(sandbox, delivery, {}, sandbox.clock.now());
    return explained(sandbox, {
      generation: delivery.generation,
      appId: headers.Appid,
      timestamp: headers.Timestamp,
      sign: headers.Sign,
      body: delivery.body,
    });
  }
  const request = findRequest(sandbox, Number(query.get("request")));
  if (request)
    return explained(sandbox, {
      generation: request.generation,
      appId: request.appId ?? "",
      timestamp: request.timestamp ?? "",
      sign: request.sign ?? "",
      body: request.body,
    });
  const { appId } = sandbox.credentials;
  const timestamp = String(Math.floor(sandbox.clock.now() / 1000));
  return {
    values: { generation: "v1", appId, timestamp, sign: "", body: "" },
    explanation: null,
  };
}
