"use server";

import { z } from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { requireOwnSandbox } from "#lib/sandbox/require-sandbox.ts";
import { runScorecard, type Score, scoreRequest } from "#lib/sandbox/scorecard/run.ts";

export type ScoreState = {
  values: { url: string; appId: string; merchantOrderId: string };
  scores: Score[];
  message: string | null;
};

/** Fields: `url`, `appId`, `appSecret` (empty: the sandbox's), `merchantOrderId`. */
export async function scoreReceiver(_: ScoreState, form: FormData): Promise<ScoreState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const values = {
    url: text("url"),
    appId: text("appId"),
    merchantOrderId: text("merchantOrderId"),
  };
  try {
    const request = scoreRequest.parse({
      ...values,
      appSecret: text("appSecret"),
      merchantOrderId: values.merchantOrderId || undefined,
    });
    return {
      values,
      scores: await runScorecard(await requireOwnSandbox(), request),
      message: null,
    };
  } catch (error) {
    if (error instanceof ApiError) return { values, scores: [], message: error.message };
    if (error instanceof z.ZodError) return { values, scores: [], message: z.prettifyError(error) };
    throw error;
  }
}
