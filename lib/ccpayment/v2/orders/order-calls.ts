import { createAppOrderDepositAddress } from "./create-app-order-deposit-address.ts";
import { createCheckoutUrl } from "./create-checkout-url.ts";
import { createInvoiceUrl } from "./create-invoice-url.ts";
import { getAppOrderInfo } from "./get-app-order-info.ts";
import { getInvoiceOrderInfo } from "./get-invoice-order-info.ts";

export const orderCalls = {
  /** Opens an order on CCPayment's own page, where the payer chooses the coin. */
  createInvoiceUrl,
  /** Reads an order opened with createInvoiceUrl, with its payments. */
  getInvoiceOrderInfo,
  /** Opens an order in one coin on one chain, for a payment page of your own. */
  createAppOrderDepositAddress,
  /** Reads an order opened with createAppOrderDepositAddress or createCheckoutUrl, with its payments. */
  getAppOrderInfo,
  /** Opens an order the way the vendor's shop plugins do. */
  createCheckoutUrl,
};
