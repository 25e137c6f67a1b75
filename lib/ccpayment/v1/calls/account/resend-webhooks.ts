import * as z from "zod";
import { toWire } from "../../request-fields.ts";

const hour = 3600;
const time = z.int().min(1_000_000_000).max(9_999_999_999);

const request = z
  .strictObject({
    /** Unix seconds. */
    startTimestamp: time,
    /** Unix seconds; at most an hour after the start, which is also the default. */
    endTimestamp: time.optional(),
    webhookResult: z.enum(["Failed", "All Result"]).optional(),
    transactionType: z
      .enum(["All Type", "Direct Deposit", "API Deposit", "Invoice", "API Withdrawal", "Refund"])
      .optional(),
  })
  .refine(
    ({ startTimestamp: start, endTimestamp: end = start }) => end >= start && end <= start + hour,
    { path: ["endTimestamp"], message: "must be within an hour after startTimestamp" },
  );

/** Resends notifications; allowed once a minute and 25 times a day. */
export const resendWebhooks = {
  path: "/webhook/resend",
  request: request.transform(toWire),
  // The answer is not documented; v2 counts.
  answer: z
    .object({ resendCount: z.int().min(0).optional().catch(undefined) })
    .catch({ resendCount: undefined }),
};
