/** A business answer other than success: HTTP 200 all the same (docs/protocol/v1.md §0, item 4). */
export type CallError = { code: number; reason: string };

// CCPayment's own code page could not be had: 9900xx are this sandbox's, and say so in every message.
const invented =
  (code: number, what: string) =>
  (detail: string): CallError => ({
    code,
    reason: `${what}: ${detail} (code made up by the sandbox)`,
  });

export const badSignature = invented(990_001, "bad signature");
export const expired = invented(990_002, "request expired");
export const badParameter = invented(990_003, "missing or invalid parameter");
export const duplicateOrder = invented(990_004, "duplicate order");
export const unknownToken = invented(990_005, "unknown token");
export const rateLimited = invented(990_006, "too many requests");
export const notEnough = invented(990_008, "not enough balance");
export const tooMany = invented(990_009, "limit reached");

/** The one failure the documentation shows (docs/protocol/v1.md §2.1). */
export const serviceError: CallError = { code: 224_066, reason: "service err, please try again" };
/** What an account of the newer generation was answered by v1; its number is not known (docs/protocol/v1.md §2.2). */
export const wrongGeneration = invented(
  990_007,
  "wrong API generation",
)("this account can only call api of version 2");
