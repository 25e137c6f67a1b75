import * as z from "zod";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { integer } from "#lib/sandbox/protocol/v2/fields.ts";
import { openOrder, orderFields, paymentPage } from "#lib/sandbox/protocol/v2/orders/open-order.ts";
import { priceInEither } from "#lib/sandbox/protocol/v2/orders/price-in.ts";
import { fiats } from "#lib/sandbox/tokens/fiats.ts";
import { ok } from "#lib/shared/result.ts";

const priceIds = { priceFiatId: integer.optional(), priceCoinId: integer.optional() };

/** POST /createInvoiceUrl: the payer chooses the coin. */
export const createInvoiceUrl = v2Call({ ...orderFields, ...priceIds }, (sandbox, params) => {
  const priceIn = priceInEither(sandbox, params.price, params);
  if (!priceIn.ok) return priceIn;
  const opened = openOrder(sandbox, {
    ...params,
    kind: "hosted",
    checkout: "none",
    priceIn: priceIn.value,
  });
  return opened.ok ? ok({ invoiceUrl: paymentPage(sandbox, opened.value) }) : opened;
});

/** POST /createCheckoutUrl, of the vendor's plugin and no documentation: the currency may be a symbol, too. */
export const createCheckoutUrl = v2Call(
  {
    ...orderFields,
    ...priceIds,
    product: z.string().min(1).max(512),
    fiatSymbol: z.string().max(10).optional(),
    plugin: z.string().max(64).optional(),
    version: z.string().max(64).optional(),
  },
  (sandbox, params) => {
    const bySymbol = fiats.find(({ symbol }) => symbol === params.fiatSymbol?.toUpperCase());
    const priceFiatId = params.priceFiatId ?? bySymbol?.fiatId;
    const priceIn = priceInEither(sandbox, params.price, { ...params, priceFiatId });
    if (!priceIn.ok) return priceIn;
    const opened = openOrder(sandbox, {
      ...params,
      kind: "hosted",
      checkout: "plugin",
      priceIn: priceIn.value,
    });
    return opened.ok ? ok({ checkoutUrl: paymentPage(sandbox, opened.value) }) : opened;
  },
);
