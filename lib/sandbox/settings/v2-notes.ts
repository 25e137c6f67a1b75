import type { v2Shape } from "#lib/sandbox/settings/v2-schema.ts";

/** Per setting of version 2: its label, and what is known about it. */
export const v2Notes: Record<keyof typeof v2Shape, { label: string; why: string }> = {
  generation: {
    label: "The account speaks",
    why: "Real accounts have one version: 11013 answers a v1 account on v2, “only call api of version 2” the reverse.",
  },
  v2Timestamps: {
    label: "v2: timestamps are taken in",
    why: "Documentation and SDKs send seconds; one text says milliseconds, and one merchant sends them.",
  },
  v2UnknownAppCode: {
    label: "v2: code for an unknown app id",
    why: "12001 and 11005 both fit; no source shows one.",
  },
  v2IpFailCode: {
    label: "v2: code for an address not on the allow-list",
    why: "12002 is documented; one merchant met 224076. The fault “Address not allowed” gives it.",
  },
  v2UnknownCoinCode: {
    label: "v2: code for an unknown coin",
    why: "13000 is InvalidCoin; 11003 NotFound is possible, too.",
  },
  v2ErrorHttpStatus: {
    label: "v2: HTTP status of an error",
    why: "Every SDK reads the code from a body of status 200; no page says so.",
  },
  v2ErrorData: { label: "v2: data in an error", why: "Absent, null or {}: no source shows one." },
  v2SignResponses: {
    label: "v2: sign answers",
    why: "v1 does. No page of v2 documents it, and no SDK verifies.",
  },
  v2NumericStrings: {
    label: "v2: take whole numbers as strings",
    why: "A published sample and merchants in production send coinId as a string.",
  },
  v2UnknownFields: {
    label: "v2: fields that are not documented",
    why: "Whether they are ignored or refused is unknown.",
  },
  v2RateLimitPerSecond: {
    label: "v2: requests a second, 0 for no limit",
    why: "There is one (11004), but no number is published.",
  },
  v2ResendLimits: {
    label: "v2: resend once a minute, 25 times a day",
    why: "v1's limits; v2 is silent.",
  },
  v2ProductMax: {
    label: "v2: characters in product",
    why: "120 in the documentation, 128 in the vendor's field tables.",
  },
  v2OrderExpiry: {
    label: "v2: an order without expiredAt expires after",
    why: "One page says 24 hours, another 10 days.",
  },
  v2PastExpiredAt: {
    label: "v2: expiredAt in the past",
    why: "Not documented; 15002 is OrderExpired.",
  },
  v2PriceRounding: {
    label: "v2: the last decimal of an amount to pay",
    why: "The published sample has 18 decimals; how 6 are reached is unknown.",
  },
  v2InvoiceRate: {
    label: "v2: an invoice's paidValue is paidAmount times or divided by rate",
    why: "The text multiplies, the published sample divides. paidValue is right in both.",
  },
  v2SwapRate: {
    label: "v2: swapRate is",
    why: "Tables say in/out, all four published samples out/in.",
  },
  v2FeeRate: {
    label: "v2: service fee, as a fraction",
    why: "Samples compute to 0.05 % (2024) and 0.5 % (2024 and 2025).",
  },
  v2FeeRounding: {
    label: "v2: the last decimal of a service fee",
    why: "One logged payment is rounded up at the coin's decimals.",
  },
  v2ListProcessing: {
    label: "v2: payments not confirmed yet are listed in",
    why: "Order info names the status Processing; invoice info may list paid ones only. Totals never count them.",
  },
  v2RiskyInTotals: {
    label: "v2: risky payments count in totalPaidValue",
    why: "They are not credited; whether the total shows them is unknown.",
  },
  v2LateDays: {
    label: "v2: days an address stays open after expiry",
    why: "7 by one page; another credits later money, too.",
  },
  v2AfterLateDays: {
    label: "v2: money after those days",
    why: "A deposit record without an order, or nothing at all.",
  },
  v2EvmSharedAddress: {
    label: "v2: one address for all EVM chains",
    why: "Unbinding touches siblings on other chains; whether their text is the same is unknown.",
  },
  v2EmptyMemo: { label: "v2: a chain without memo", why: "Samples show both." },
  v2EmptyOptionals: {
    label: "v2: optional fields without a value",
    why: "Samples leave them out or send them empty.",
  },
  v2ZeroBalances: {
    label: "v2: balances of zero",
    why: "A published sample has an empty text; whether they are listed is unknown.",
  },
  v2NetworkFee: {
    label: "v2: a withdrawal's network fee is taken from",
    why: "It is quoted in the chain's native coin; how a token pays for it is unknown.",
  },
  v2FeeInquirySeconds: {
    label: "v2: seconds a quoted network fee holds",
    why: "networkFeeInquiryID is in the field tables, its lifetime is not.",
  },
  v2Approval: {
    label: "v2: withdrawals wait for approval",
    why: "A dashboard setting: WaitingApproval until somebody approves or rejects.",
  },
  v2UnknownUser: {
    label: "v2: the balance of a user nobody knows",
    why: "Zero, or 11015; spending is refused with 11015 either way.",
  },
  v2TransferAmountLength: {
    label: "v2: amounts of a batch transfer have 5 to 64 characters",
    why: "The field table says so, probably by mistake.",
  },
  v2ReferenceFilter: {
    label: "v2: deposits can be filtered by referenceId",
    why: "Documented; one merchant reports no effect.",
  },
  v2ChainStatus: {
    label: "v2: the word for a chain in maintenance",
    why: "Maintenance in the documentation, Maintain in the field tables.",
  },
  v2ChainInMaintenance: {
    label: "v2: a chain in maintenance",
    why: "It neither takes deposits (15003) nor sends withdrawals (14004).",
  },
  v2BatchShape: {
    label: "v2: batch withdrawals answer as in",
    why: "Keyed by orderId since July 2026, by seq before. Both are taken.",
  },
  v2BatchWebhook: {
    label: "v2: notify of each withdrawal in a batch",
    why: "Not documented.",
  },
  v2DepositUrl: {
    label: "v2: deposit webhook URL",
    why: "Set on the dashboard, which then sends ActivateWebhookURL.",
  },
  v2WithdrawalUrl: { label: "v2: withdrawal webhook URL", why: "Set on the dashboard, too." },
  v2NotifyUrl: {
    label: "v2: a notifyUrl replaces the account's URL, or adds to it",
    why: "Not documented.",
  },
  v2ProcessingWebhook: {
    label: "v2: notify of Processing",
    why: "Documented as possible to skip: sometimes means only when a payment is seen to wait.",
  },
  v2PendingWebhook: {
    label: "v2: notify of Pending",
    why: "One page knows this status, the webhook tables don't.",
  },
  v2WebhookContentType: {
    label: "v2: content type of a notification",
    why: "Not stated; the documentation's receiver reads text.",
  },
  v2Ack: {
    label: "v2: what acknowledges a notification",
    why: "Success by the text, success in its sample; JSON works for merchants.",
  },
  v2RetryBase: {
    label: "v2: retries wait since",
    why: "30 s to 31½ min: since the previous try, or all since the first.",
  },
  v2WebhookTimeoutMs: {
    label: "v2: milliseconds a receiver may take",
    why: "Not documented.",
  },
  v2ActivationAnswer: {
    label: "v2: what activates a webhook URL",
    why: 'Merchants answer {"msg":"success"}, {"msg":"Success"} and plain Success.',
  },
  v2RiskyAddress: {
    label: "v2: the notice of a risky address",
    why: "Shown without type and msg; “RiskyAddress” is made up.",
  },
};
