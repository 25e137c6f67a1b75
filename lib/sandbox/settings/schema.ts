import * as z from "zod";
import { v2Shape } from "#lib/sandbox/settings/v2-schema.ts";

/** Settings for behavior that no source documents (docs/protocol/v1.md §13). Each default is the safe choice. */
export const settingsSchema = z.strictObject({
  clockWindowSeconds: z.int().min(1).max(86_400).default(120),
  duplicateOrder: z.enum(["error", "same-url"]).default("error"),
  coercePrices: z.boolean().default(false),
  feeRate: z
    .string()
    .regex(/^0(\.\d{1,6})?$/)
    .default("0.0003"),
  latePayment: z.enum(["tied", "detached"]).default("tied"),
  customValue: z.enum(["extend", "top-level", "both"]).default("both"),
  trigger: z.enum(["confirmed", "processing", "started"]).default("confirmed"),
  ack: z.enum(["exact", "contains"]).default("exact"),
  rateLimitPerSecond: z.int().min(1).max(100_000).default(100),
  notifyOnExpiry: z.boolean().default(false),
  infoStatus: z.enum(["Pending", "label"]).default("Pending"),
  rateLock: z.enum(["until-expiry", "30-minutes"]).default("until-expiry"),
  prices: z.enum(["steady", "moving"]).default("steady"),
  spelling: z.enum(["both", "samples", "tables"]).default("both"),
  resign: z.enum(["fresh", "first"]).default("fresh"),
  retryScale: z.number().min(0.001).max(10).default(1),
  openingBalance: z
    .string()
    .regex(/^(0|[1-9]\d{0,11})(\.\d{1,8})?$/)
    .default("1000"),
  signCase: z.enum(["lower", "any"]).default("lower"),
  webhookUrl: z.union([z.literal(""), z.url()]).default(""),
  ...v2Shape,
});

export type Settings = z.output<typeof settingsSchema>;

/** The form control for a setting. */
export type SettingField =
  | { kind: "choice"; options: string[] }
  | { kind: "switch" | "number" | "text" };

export function settingField(name: keyof Settings): SettingField {
  const inner = settingsSchema.shape[name].unwrap();
  if (inner instanceof z.ZodEnum) return { kind: "choice", options: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { kind: "switch" };
  return { kind: inner instanceof z.ZodNumber ? "number" : "text" };
}
