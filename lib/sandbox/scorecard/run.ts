import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { checks } from "#lib/sandbox/scorecard/checks.ts";
import { dialectOf } from "#lib/sandbox/scorecard/dialects.ts";
import { isLocalUrl } from "#lib/shared/local-address.ts";

export const scoreRequest = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** The version whose notifications it takes; v1 where absent. */
  generation: z.enum(["v1", "v2"]).optional(),
  appId: z.string().max(128).default(""),
  appSecret: z.string().max(256).default(""),
  /** An order the receiver knows; a made-up one is fine for receivers that take any. */
  merchantOrderId: z.string().min(3).max(64).default("score-card-order"),
});

export type Score = { id: string; title: string; expected: string; got: string; passed: boolean };

/** Tries a receiver on this machine against what goes wrong in shops. Throws ApiError. */
export async function runScorecard(
  sandbox: Sandbox,
  request: z.output<typeof scoreRequest>,
): Promise<Score[]> {
  if (!sandbox.allowRemote && !isLocalUrl(request.url))
    throw new ApiError(400, "not-local", "Only receivers on this machine can be tried.");
  const own = request.generation === "v2" ? sandbox.credentials.v2 : sandbox.credentials;
  const dialect = dialectOf(request.generation ?? "v1");
  const stamp = new Date(sandbox.signingClock.now()).toISOString().replace(/\D/g, "").slice(0, 14);
  const receiver = {
    url: request.url,
    dialect,
    credentials: {
      appId: request.appId || own.appId,
      appSecret: request.appSecret || own.appSecret,
    },
    deliver: sandbox.deliver,
    honest: dialect.honest(request.merchantOrderId, stamp),
    nowSeconds: () => Math.floor(sandbox.signingClock.now() / 1000),
  };
  const scores: Score[] = [];
  // One after the other: each must stand alone.
  for (const { id, title, expected, run } of checks)
    scores.push({ id, title, expected, ...(await run(receiver)) });
  return scores;
}
