import { z } from "zod";

const token = { amount: z.string(), crypto: z.string() };

/** What happened once and asks for a person for good: recorded as an event, raised once an order. */
const alarms = [
  /** The gateway names another price for an attempt: nothing of it was counted. */
  z.object({ kind: z.literal("price-mismatch"), attemptId: z.string() }),
  /** The gateway's figures for a payment do not fit together: it was not counted. */
  z.object({ kind: z.literal("payment-unreadable"), ...token }),
  /** A notification's record came again with other content. */
  z.object({ kind: z.literal("record-conflict"), recordId: z.string() }),
  /** The gateway calls a payment risky that it had confirmed. */
  z.object({ kind: z.literal("payment-turned-risky"), ...token }),
  /** The gateway names another amount for a payment that it had confirmed. */
  z.object({ kind: z.literal("payment-amount-changed"), ...token }),
  /** In words only: alarms of earlier versions that no kind fits. */
  z.object({ kind: z.literal("alarm-note"), text: z.string() }),
] as const;

/** What follows from the facts and the time, and ends with its cause. */
const findings = [
  /** Announced as paid a day ago, and the gateway has never shown it. */
  z.object({ kind: z.literal("payment-never-shown"), ...token }),
  /** Arrived, but the gateway holds it back as risky: it is not counted. */
  z.object({ kind: z.literal("payment-held"), ...token }),
  z.object({ kind: z.literal("paid-after-release") }),
  z.object({ kind: z.literal("paid-late") }),
  /** Part was paid before time ran out; `paidMinor` of it wasn't refunded. */
  z.object({ kind: z.literal("part-paid"), paidMinor: z.int() }),
  /** `excessMinor` was paid beyond the total and not refunded. */
  z.object({ kind: z.literal("overpaid"), excessMinor: z.int() }),
] as const;

export const alarmSchema = z.discriminatedUnion("kind", alarms);
export type Alarm = z.output<typeof alarmSchema>;
export const alarmKinds: Alarm["kind"][] = alarms.map(({ shape }) => shape.kind.value);

export const reviewReasonSchema = z.discriminatedUnion("kind", [...alarms, ...findings]);
/** Why a person must look at an order. Amounts of tokens are decimal strings. */
export type ReviewReason = z.output<typeof reviewReasonSchema>;

const storedSchema = z.array(reviewReasonSchema).nullable();

/** Reads the column `review_reasons`; [] when the order needs no review. Throws ZodError for what no version wrote. */
export const readReviewReasons = (stored: unknown): ReviewReason[] =>
  storedSchema.parse(stored) ?? [];
