import { field } from "#lib/sandbox/forms/field.ts";
import type { ScorecardResult } from "#lib/sandbox/pages/scorecard-page.tsx";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { runScorecard, scoreRequest } from "#lib/sandbox/scorecard/run.ts";

/** Tests a receiver. Fields: `url`, `appId`, `appSecret`, `merchantOrderId`. Throws ApiError or ZodError. */
export async function scoreForm(sandbox: Sandbox, form: FormData): Promise<ScorecardResult> {
  const text = (name: string) => field(form, name).trim();
  const generation = text("generation") === "v2" ? ("v2" as const) : ("v1" as const);
  const values = {
    generation,
    url: text("url"),
    appId: text("appId"),
    merchantOrderId: text("merchantOrderId"),
  };
  const request = scoreRequest.parse({
    ...values,
    appSecret: text("appSecret"),
    merchantOrderId: values.merchantOrderId || undefined,
  });
  return { values, scores: await runScorecard(sandbox, request) };
}
