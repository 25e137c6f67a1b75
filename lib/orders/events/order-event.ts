import { z } from "zod";
import { alarmSchema } from "#lib/orders/events/review-reason.ts";
import { orderStates } from "#lib/orders/order-state.ts";

const status = z.enum(["pending", "processing", "success", "failed"]);
/** `amount`: a decimal string, "0" while it isn't known. */
const token = { amount: z.string(), crypto: z.string() };

const events = [
  /** The order was placed and its items were reserved. */
  z.object({ kind: z.literal("placed") }),
  /** The order was sent again with other details. */
  z.object({ kind: z.literal("details-changed") }),
  /** The cart was changed and ordered again; this order was cancelled. */
  z.object({ kind: z.literal("replaced") }),
  z.object({ kind: z.literal("payment-page-opened") }),
  z.object({ kind: z.literal("payment-page-failed") }),
  z.object({ kind: z.literal("payment-page-interrupted") }),
  z.object({ kind: z.literal("payment-announced"), ...token, status }),
  z.object({ kind: z.literal("payment-confirmed"), ...token }),
  /** It arrived, but the gateway holds it back as risky. */
  z.object({ kind: z.literal("payment-held"), ...token }),
  /** The gateway no longer shows a payment that it had confirmed; it still counts. */
  z.object({ kind: z.literal("payment-vanished"), attemptId: z.string() }),
  /** Staff asked the shopper for an address. */
  z.object({ kind: z.literal("refund-address-asked") }),
  z.object({ kind: z.literal("refund-address-given"), crypto: z.string(), chain: z.string() }),
  z.object({ kind: z.literal("refund-address-confirmed"), crypto: z.string(), chain: z.string() }),
  /** Staff approved a refund; the shop pays it. */
  z.object({ kind: z.literal("refund-approved"), ...token }),
  z.object({ kind: z.literal("refund-announced"), ...token, status }),
  z.object({ kind: z.literal("refund-changed"), ...token, status }),
  z.object({ kind: z.literal("refund-vanished"), attemptId: z.string() }),
  z.object({
    kind: z.literal("state-changed"),
    from: z.enum(orderStates),
    to: z.enum(orderStates),
  }),
  /** The items are available to others again. */
  z.object({ kind: z.literal("reservation-ended") }),
  z.object({ kind: z.literal("receipt-written") }),
  z.object({ kind: z.literal("ready-to-ship") }),
  /** A parcel left. */
  z.object({
    kind: z.literal("shipped"),
    carrier: z.string(),
    trackingNumber: z.string(),
    pieces: z.int(),
  }),
  /** Staff corrected a parcel's carrier or tracking number. */
  z.object({
    kind: z.literal("shipment-corrected"),
    carrier: z.string(),
    trackingNumber: z.string(),
  }),
  /** A parcel was marked as shipped by mistake. */
  z.object({ kind: z.literal("shipment-undone"), pieces: z.int() }),
  /** Pieces came back and are in stock again. */
  z.object({ kind: z.literal("items-returned"), pieces: z.int() }),
  /** Pieces that won't be shipped, and are in stock again. */
  z.object({ kind: z.literal("items-cancelled"), pieces: z.int() }),
  /** By staff, unpaid. */
  z.object({ kind: z.literal("cancelled") }),
  /** Staff corrected where it ships to. */
  z.object({ kind: z.literal("address-changed") }),
  /** Staff decided about a reason for review. */
  z.object({
    kind: z.literal("review-resolved"),
    reason: z.string(),
    resolution: z.enum(["ship", "refund", "dismiss"]),
  }),
  /** In words only: events of earlier versions that no kind fits. */
  z.object({ kind: z.literal("note"), text: z.string() }),
] as const;

export const orderEventSchema = z.discriminatedUnion("kind", [...events, ...alarmSchema.options]);

/** What happened to an order; `lib/orders/events/describe-event.ts` puts it into words. */
export type OrderEvent = z.output<typeof orderEventSchema>;
export type OrderEventKind = OrderEvent["kind"];

/** Reads a row of `order_events`. One that a newer version wrote becomes a note that names its kind. */
export function readOrderEvent({ kind, data }: { kind: string; data: object }): OrderEvent {
  const parsed = orderEventSchema.safeParse({ ...data, kind });
  return parsed.success ? parsed.data : { kind: "note", text: kind };
}
