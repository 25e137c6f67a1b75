import * as z from "zod";

/** Reads a status word in any case; a word that is not known becomes "Unknown" and must be treated as not final. */
function statusOf<Word extends string>(...words: Word[]) {
  return z
    .string()
    .max(64)
    .transform((text): Word | "Unknown" => {
      const found = words.find((word) => word.toLowerCase() === text.trim().toLowerCase());
      return found ?? "Unknown";
    });
}

/** Only Success is money, and only when it isn't flagged as risky. */
export const depositStatus = statusOf("Pending", "Processing", "Success", "Failed", "Rejected");

export const withdrawalStatus = statusOf(
  "WaitingApproval",
  "Pending",
  "Processing",
  "Success",
  "Failed",
  "Rejected",
);

export const transferStatus = statusOf("Processing", "Success", "Failed");

export const batchStatus = statusOf(
  "Init",
  "Reviewing",
  "Rejected",
  "Pending",
  "Processing",
  "Completed",
);

/** Maintain: no withdrawals. Pre-delisting: no deposits. Delisted: neither. */
export const coinStatus = statusOf("Normal", "Maintain", "Pre-delisting", "Delisted");

/** The service says Maintenance or Maintain; both read as Maintenance. */
export const chainStatus = statusOf("Normal", "Maintenance", "Maintain").transform((status) =>
  status === "Maintain" ? "Maintenance" : status,
);
