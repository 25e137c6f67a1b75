import type { RefundKind } from "#db/tables/refunds.ts";
import type { LineOption } from "#lib/catalog/format-options.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import type { DeliveryWindow } from "#lib/orders/shipping/delivery-window.ts";

type PackedLine = { title: string; options: LineOption[]; quantity: number };

type ShippedParcel = {
  carrier: string;
  /** "" without tracking. */
  trackingNumber: string;
  trackingUrl: string | null;
  /** When it should arrive; null where that can’t be said. */
  expected: DeliveryWindow | null;
  /** What is in it. */
  lines: PackedLine[];
};

/** What a mail to a shopper says beyond its order. Token amounts are decimal strings, addresses of pages absolute. */
export type ShopperEmail =
  /** What was ordered and how to pay; `payUntil`: when the payment page ends, ms UTC, null while none is open. */
  | { kind: "order-received"; payUntil: number | null }
  /** The receipt: paid in full. */
  | { kind: "payment-received" }
  /** Part was paid; `overdue`: and time has run out. */
  | { kind: "money-missing"; paidMinor: number; restMinor: number; overdue: boolean }
  /** The receipt of an order paid in full after its time: a person decides. */
  | { kind: "money-late" }
  | { kind: "money-excess"; excessMinor: number }
  /** A shipment left. */
  | ({ kind: "shipped" } & ShippedParcel)
  /** How a shipment can be followed was corrected. */
  | ({ kind: "shipment-corrected" } & ShippedParcel)
  /** A shipment was marked by mistake: nothing of it has left. */
  | { kind: "shipment-undone"; lines: PackedLine[] }
  /** The shopper named an address for a refund and confirms it at `url`, until `expiresAt` (ms UTC). */
  | {
      kind: "refund-address-confirm";
      url: string;
      crypto: string;
      network: string;
      address: string;
      expiresAt: number;
    }
  /** Staff wants to send a refund, and asks where to. */
  | { kind: "refund-address-ask" }
  /** `txid`: "" where the gateway names none. */
  | {
      kind: "refund-sent";
      reason: RefundKind;
      amount: string;
      crypto: string;
      network: string;
      txid: string;
    }
  | { kind: "refund-failed"; amount: string; crypto: string }
  /** Somebody looked the order up by its number and e-mail address. */
  | { kind: "order-link" };

/** What a mail to the merchant says of an order. */
export type OwnerOrderEmail =
  | { kind: "owner-order-paid" }
  | { kind: "owner-review"; reasons: ReviewReason[] };

/** What a mail to the merchant says of the shop. */
export type OwnerShopEmail =
  | {
      kind: "owner-low-stock";
      productId: string;
      title: string;
      options: LineOption[];
      available: number;
    }
  /** `since`: of the first call in a row without an answer, ms UTC. */
  | { kind: "owner-gateway-failing"; since: number };

export type OrderEmail = ShopperEmail | OwnerOrderEmail;
export type EmailContent = OrderEmail | OwnerShopEmail;
export type EmailKind = EmailContent["kind"];
