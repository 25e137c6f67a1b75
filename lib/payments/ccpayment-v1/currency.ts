/** Its hosted checkout takes a price without a currency, which means USD (docs/protocol/v1.md §3.1). */
export const V1_CURRENCY = "USD";
