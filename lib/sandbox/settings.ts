import * as z from "zod";
import type { Store } from "#lib/sandbox/store/open-store.ts";
import { settings as table } from "#lib/sandbox/store/tables.ts";

/**
 * Switches for what no source settles (protocol notes §13); each default is the safe reading.
 * A label says what it is, `why` what is known.
 */
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
  spelling: z.enum(["samples", "tables"]).default("samples"),
  resign: z.enum(["fresh", "first"]).default("fresh"),
  retryScale: z.number().min(0.001).max(10).default(1),
  openingBalance: z
    .string()
    .regex(/^(0|[1-9]\d{0,11})(\.\d{1,8})?$/)
    .default("1000"),
  signCase: z.enum(["lower", "any"]).default("lower"),
  webhookUrl: z.union([z.literal(""), z.url()]).default(""),
});

export type Settings = z.output<typeof settingsSchema>;

export const settingNotes: Record<keyof Settings, { label: string; why: string }> = {
  clockWindowSeconds: {
    label: "Seconds a request's timestamp may be off",
    why: "The documentation says 2 minutes; whether the future counts is unknown.",
  },
  duplicateOrder: {
    label: "The same merchant_order_id again",
    why: "SDK notes say ids can't repeat; whether v1 errs or answers with the same page is unknown.",
  },
  coercePrices: {
    label: "Take prices sent as JSON numbers",
    why: "The documentation asks for strings; what a number does is unknown.",
  },
  feeRate: {
    label: "Service fee, as a fraction",
    why: "Samples of 2023 compute to 0.03 %, marketing says 0.2 to 0.3 %.",
  },
  latePayment: {
    label: "Money after expiry",
    why: "One page ties it to the order as Overdue, another only to the balance.",
  },
  customValue: {
    label: "Where custom_value stands in a notification",
    why: "Promised by the documentation, shown nowhere.",
  },
  trigger: {
    label: "Notify when a transaction is",
    why: "A dashboard setting: confirmed is the default.",
  },
  ack: {
    label: "What acknowledges a notification",
    why: "Pages say success and Success; whether more text may stand around it is unknown.",
  },
  rateLimitPerSecond: {
    label: "Requests a second",
    why: "The documentation says 100 for an address.",
  },
  notifyOnExpiry: {
    label: "Notify when an order expires",
    why: "No source describes such a notification; the words about notify_url leave a doubt.",
  },
  infoStatus: {
    label: "Status that bill/info gives an order not fully paid",
    why: "Only Successful and Pending were ever seen; label gives the dashboard's eight words instead.",
  },
  rateLock: {
    label: "A chosen token's rate holds",
    why: "One page says 30 minutes (BTC: 24 hours); what is due after that is unknown.",
  },
  prices: {
    label: "Prices of tokens",
    why: "Moving lets them swing by 2 % in an hour of the sandbox's time.",
  },
  spelling: {
    label: "Names where samples and tables differ",
    why: "token_rate or rate, amount or product_price, nikename or nickname, coin_id or token_id.",
  },
  resign: {
    label: "Signature of a repeated notification",
    why: "Whether a repetition is signed anew or sent as it was is unknown.",
  },
  retryScale: {
    label: "Waiting times between tries, multiplied by",
    why: "30 s to 31½ min by the documentation of v2; v1 names none.",
  },
  openingBalance: {
    label: "What the merchant had of each coin at the start",
    why: "So that withdrawals can be tried at once.",
  },
  signCase: {
    label: "Letters of a signature",
    why: "Every SDK sends lowercase; whether uppercase passes is unknown.",
  },
  webhookUrl: {
    label: "Webhook address for orders without notify_url",
    why: "On the dashboard it is set for the whole account.",
  },
};

/** How a switch is shown: a choice, an on-off, a number, or text. */
export type SettingField =
  | { kind: "choice"; options: string[] }
  | { kind: "switch" | "number" | "text" };

export function settingField(name: keyof Settings): SettingField {
  const inner = settingsSchema.shape[name].unwrap();
  if (inner instanceof z.ZodEnum) return { kind: "choice", options: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { kind: "switch" };
  return { kind: inner instanceof z.ZodNumber ? "number" : "text" };
}

/** The switches as they stand. */
export function readSettings(store: Store): Settings {
  const rows = store.select().from(table).all();
  const kept = Object.fromEntries(
    rows.filter((row) => row.key in settingNotes).map((row) => [row.key, row.value]),
  );
  return settingsSchema.parse(kept);
}

/** Changes some switches. Throws ZodError for unknown names or values. */
export function changeSettings(store: Store, changes: unknown): Settings {
  const parsed = settingsSchema.partial().parse(changes);
  for (const key of Object.keys(parsed) as (keyof Settings)[]) {
    if (!(key in (changes as object))) continue;
    const value = parsed[key];
    store
      .insert(table)
      .values({ key, value })
      .onConflictDoUpdate({ target: table.key, set: { value } })
      .run();
  }
  return readSettings(store);
}
