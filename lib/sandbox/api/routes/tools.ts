import type { Route } from "#lib/sandbox/api/router.ts";
import { explain, explainRequest } from "#lib/sandbox/explain/explain.ts";
import { runScorecard, scoreRequest } from "#lib/sandbox/scorecard/run.ts";

/** Tools for somebody else's code. */
export const toolsRoutes: Route[] = [
  {
    method: "POST",
    path: "explain",
    what: "Take a signed message apart: what was signed, both digests, and the likely mistake.",
    body: { appId: "…", timestamp: "1700000000", sign: "…", body: "{}" },
    handle: ({ sandbox, body }) => {
      const message = explainRequest.parse(body);
      return explain({ ...message, appSecret: message.appSecret || sandbox.credentials.appSecret });
    },
  },
  {
    method: "POST",
    path: "scorecard",
    what: "Try a webhook receiver on this machine against what goes wrong in shops.",
    body: { url: "http://localhost:4000/hook" },
    handle: async ({ sandbox, body }) => ({
      scores: await runScorecard(sandbox, scoreRequest.parse(body)),
    }),
  },
];
