import type { Line } from "#lib/mail/compose/order-blocks.ts";
import type { OrderEmail, OwnerShopEmail } from "#lib/mail/email-content.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { emailTextMessages } from "#messages/merchant/emails/texts.ts";

const { sample: t } = emailTextMessages;

const AT = Date.UTC(2026, 10, 21, 16, 5);

const usdt = { crypto: "USDT", network: "Tron (TRC20)" };

const parcel = {
  carrier: "DHL",
  trackingNumber: "00340434161094042557",
  trackingUrl: "https://www.dhl.de/track?id=00340434161094042557",
  expected: { from: Date.UTC(2026, 10, 25), to: Date.UTC(2026, 10, 27) },
  lines: [{ title: t.product, options: [{ name: t.option, value: "M" }], quantity: 2 }],
};

type Kinds<Content extends { kind: string }> = {
  [K in Content["kind"]]: Extract<Content, { kind: K }>;
};

/** One mail of each kind about an order. */
export const orderEmailExamples: Kinds<OrderEmail> = {
  "order-received": { kind: "order-received", payUntil: AT + 3_600_000 },
  "payment-received": { kind: "payment-received" },
  "money-missing": { kind: "money-missing", paidMinor: 12_000, restMinor: 8_400, overdue: false },
  "money-late": { kind: "money-late" },
  "money-excess": { kind: "money-excess", excessMinor: 1250 },
  shipped: { kind: "shipped", ...parcel },
  "shipment-corrected": { kind: "shipment-corrected", ...parcel },
  "shipment-undone": { kind: "shipment-undone", lines: parcel.lines },
  "refund-address-confirm": {
    kind: "refund-address-confirm",
    ...usdt,
    url: "https://shop.example/refunds/confirm/4fUq0Yw1",
    address: "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
    expiresAt: AT + 86_400_000,
  },
  "refund-address-ask": { kind: "refund-address-ask" },
  "refund-sent": {
    kind: "refund-sent",
    reason: "due",
    ...usdt,
    amount: "12.5",
    txid: "3f5b9d8c0a7e4f2196c1d0e8b7a6f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4",
  },
  "refund-failed": { kind: "refund-failed", amount: "12.5", crypto: "USDT" },
  "order-link": { kind: "order-link" },
  "owner-order-paid": { kind: "owner-order-paid" },
  "owner-review": {
    kind: "owner-review",
    reasons: [{ kind: "paid-late" }, { kind: "overpaid", excessMinor: 1250 }],
  },
};

/** One mail of each kind about the shop. */
export const shopEmailExamples: Kinds<OwnerShopEmail> = {
  "owner-low-stock": {
    kind: "owner-low-stock",
    productId: "p1",
    title: t.product,
    options: [{ name: t.option, value: "M" }],
    available: 2,
  },
  "owner-gateway-failing": { kind: "owner-gateway-failing", since: AT },
};

export const exampleLines: Line[] = [
  line(t.product, "M", 4800, 2),
  line(t.otherProduct, "L", 9600, 1),
];

function line(title: string, size: string, unitMinor: number, quantity: number): Line {
  return {
    orderId: "o1",
    variantId: title,
    slug: "",
    title,
    options: [{ name: t.option, value: size }],
    sku: "",
    unitMinor,
    quantity,
    cancelled: 0,
    restocked: 0,
    discountMinor: 0,
    taxBasisPoints: 0,
    requiresShipping: true,
  };
}

export const exampleOrder: Order = {
  id: "o1",
  number: "H-7K2M-9QXD",
  token: "k7Jq2mXw9fLr4TnB8sVd1cZy6HpG3aEu",
  cartId: "c1",
  cartRevision: 1,
  email: "ada@example.com",
  address: {
    name: "Ada Lovelace",
    line1: "12 St James’s Square",
    line2: "",
    city: "London",
    region: "",
    postcode: "SW1Y 4JH",
    country: "GB",
  },
  country: "GB",
  note: "",
  subtotalMinor: 19_200,
  discountMinor: 0,
  discountId: null,
  discountCode: null,
  shippingMinor: 1200,
  shippingMethod: { id: "standard", name: "Standard", days: [3, 6] },
  totalMinor: 20_400,
  taxes: [],
  stock: "sold",
  reservedUntil: null,
  clientKey: null,
  state: "Paid",
  reviewReasons: null,
  fulfillment: "none",
  refundDueMinor: null,
  refundAskedAt: null,
  cancelledAt: null,
  version: 1,
  createdAt: AT,
  updatedAt: AT,
};
