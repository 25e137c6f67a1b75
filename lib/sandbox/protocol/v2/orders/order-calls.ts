import { createAppOrderDepositAddress } from "#lib/sandbox/protocol/v2/orders/create-app-order.ts";
import {
  createCheckoutUrl,
  createInvoiceUrl,
} from "#lib/sandbox/protocol/v2/orders/create-invoice-url.ts";
import {
  getAppOrderInfo,
  getInvoiceOrderInfo,
} from "#lib/sandbox/protocol/v2/orders/order-info.ts";

export const orderCalls = {
  createInvoiceUrl,
  getInvoiceOrderInfo,
  createAppOrderDepositAddress,
  getAppOrderInfo,
  createCheckoutUrl,
};
