import type { TransferStatus } from "#lib/payments/gateway-order.ts";

/** A deposit's status in the shop's terms. A word that isn't known is not final, so it counts as nothing yet. */
export function toStatus(
  status: "Pending" | "Processing" | "Success" | "Failed" | "Rejected" | "Unknown",
): TransferStatus {
  if (status === "Success") return "success";
  if (status === "Failed" || status === "Rejected") return "failed";
  return status === "Processing" ? "processing" : "pending";
}
