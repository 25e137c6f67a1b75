import type { PaymentStatus } from "#db/tables/payments.ts";

// Money credited after all outranks a failure.
const rank: Record<PaymentStatus, number> = { pending: 0, processing: 1, failed: 2, success: 3 };

/** Whether a status rose: it never falls, in whatever order the messages come. */
export const hasClimbed = (from: PaymentStatus, to: PaymentStatus) => rank[to] > rank[from];
