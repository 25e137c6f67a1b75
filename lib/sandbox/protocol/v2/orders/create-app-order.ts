import * as z from "zod";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { chain, integer } from "#lib/sandbox/protocol/v2/fields.ts";
import { knownToken } from "#lib/sandbox/protocol/v2/known-token.ts";
import { memoField } from "#lib/sandbox/protocol/v2/optional-fields.ts";
import { openOrder, orderFields, paymentPage } from "#lib/sandbox/protocol/v2/orders/open-order.ts";
import { priceInCoin, priceInFiat } from "#lib/sandbox/protocol/v2/orders/price-in.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { ok } from "#lib/shared/result.ts";

/** POST /createAppOrderDepositAddress: the merchant chose coin and chain, and shows the address. */
export const createAppOrderDepositAddress = v2Call(
  {
    ...orderFields,
    coinId: integer,
    chain,
    fiatId: integer.optional(),
    generateCheckoutURL: z.boolean().optional(),
  },
  (sandbox, params) => {
    const token = knownToken(sandbox, params.coinId, params.chain);
    if (!token.ok) return token;
    if (readSettings(sandbox.store).v2ChainInMaintenance === params.chain)
      return refuse(15003, `${params.chain} takes no deposits now`);
    const places = token.value.precision;
    if (params.fiatId === undefined && (params.price.split(".")[1] ?? "").length > places)
      return refuse(11000, `price: ${token.value.crypto} has ${places} decimals`);
    const priceIn =
      params.fiatId === undefined
        ? ok(priceInCoin(sandbox, token.value))
        : priceInFiat(params.fiatId, params.price);
    if (!priceIn.ok) return priceIn;
    return transaction(sandbox, () => {
      const checkout = params.generateCheckoutURL ? "page" : "none";
      const opening = { ...params, kind: "native" as const, priceIn: priceIn.value };
      const opened = openOrder(sandbox, { ...opening, checkout });
      if (!opened.ok) return opened;
      const order = opened.value;
      if (order.tokenId !== null && order.tokenId !== token.value.tokenId)
        return refuse(11011, "it was opened in another coin before");
      const lock = lockToken(sandbox, order, token.value);
      return ok({
        address: lock.address,
        amount: lock.orderAmount,
        ...memoField(sandbox, lock.memo),
        ...(order.checkout === "page" ? { checkoutUrl: paymentPage(sandbox, order) } : {}),
        confirmsNeeded: token.value.confirmations,
      });
    });
  },
);
