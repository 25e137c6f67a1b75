import * as z from "zod";
import { type Route, route } from "#lib/sandbox/api/route.ts";
import { explanationSchema, scoreSchema } from "#lib/sandbox/api/schemas/controls.ts";
import { explain, explainRequest, secretOf } from "#lib/sandbox/explain/explain.ts";
import { runScorecard, scoreRequest } from "#lib/sandbox/scorecard/run.ts";

const tag = "Tools";

/** Tools for the code of the merchant. */
export const toolRoutes: Route[] = [
  route({
    method: "post",
    path: "/explain",
    tag,
    summary: "Explain a signature: what is signed, both digests, and the likely mistake.",
    body: explainRequest,
    example: { appId: "…", timestamp: "1700000000", sign: "…", body: "{}" },
    response: explanationSchema,
    handle: ({ sandbox, body }) =>
      explain({ ...body, appSecret: body.appSecret || secretOf(sandbox, body.generation) }),
  }),
  route({
    method: "post",
    path: "/scorecard",
    tag,
    summary: "Test a webhook receiver on this machine against the mistakes of real shops.",
    body: scoreRequest,
    example: { url: "http://localhost:4000/hook" },
    response: z.strictObject({ scores: z.array(scoreSchema) }),
    handle: async ({ sandbox, body }) => ({ scores: await runScorecard(sandbox, body) }),
  }),
];
