/** The currency of every price in the shop, ISO 4217. */
export const SHOP_CURRENCY = "USD";
