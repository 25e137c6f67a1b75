import * as z from "zod";
import { generation } from "#lib/sandbox/api/schemas/order.ts";
import type { Explanation } from "#lib/sandbox/explain/explain.ts";
import type { Score } from "#lib/sandbox/scorecard/run.ts";
import type { SandboxClock } from "#lib/sandbox/types.ts";

export const clockSchema: z.ZodType<SandboxClock> = z
  .strictObject({
    now: z.iso.datetime(),
    nowMs: z.int(),
    rate: z.number(),
    offsetSeconds: z.int(),
  })
  .meta({ id: "Clock" });

export const faultSchema = z
  .strictObject({
    kind: z.string(),
    probability: z.number(),
    seed: z.string(),
    calls: z.array(z.string()),
    left: z.int().nullable(),
    considered: z.int(),
    injected: z.int(),
  })
  .meta({ id: "Fault" });

export const faultKindsSchema = z.record(
  z.string(),
  z.strictObject({
    label: z.string(),
    what: z.string(),
    calls: z.array(z.string()).optional(),
  }),
);

export const explanationSchema: z.ZodType<Explanation> = z
  .strictObject({
    generation,
    valid: z.boolean(),
    parts: z.array(z.strictObject({ name: z.string(), text: z.string() })),
    digestName: z.string(),
    expected: z.string(),
    given: z.string(),
    mistake: z.string().nullable(),
  })
  .meta({ id: "Explanation" });

export const scoreSchema: z.ZodType<Score> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    expected: z.string(),
    got: z.string(),
    passed: z.boolean(),
  })
  .meta({ id: "Score" });

export const scenarioSchema = z
  .strictObject({ id: z.string(), title: z.string(), story: z.string(), shop: z.string() })
  .meta({ id: "Scenario" });
