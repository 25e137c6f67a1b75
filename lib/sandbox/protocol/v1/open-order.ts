import { eq } from "drizzle-orm";
import * as z from "zod";
import { findWithdrawal } from "#lib/sandbox/account/read-withdrawals.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import { findOrder, type OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { apiCall } from "#lib/sandbox/protocol/v1/call.ts";
import {
  badParameter,
  type CallError,
  duplicateOrder,
  unknownToken,
} from "#lib/sandbox/protocol/v1/codes.ts";
import { logo } from "#lib/sandbox/protocol/v1/reference.ts";
import { spelled } from "#lib/sandbox/protocol/v1/spelling.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { preparedInsert } from "#lib/sandbox/store/prepared.ts";
import { orders } from "#lib/sandbox/store/tables/orders.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";

const DEFAULT_PERIOD = 86_400;
const LONGEST_PERIOD = 864_000;

const optionalUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional();
const fiat = /^(?=.*[1-9])(0|[1-9]\d{0,11})(\.\d{1,2})?$/;
const token = /^(?=.*[1-9])(0|[1-9]\d{0,29})(\.\d{1,18})?$/;

const period = z.int().min(0).max(LONGEST_PERIOD, "at most 864000 seconds (10 days)").optional();

// Old SDKs send 0 and "" for what they leave out, and legacy names beside the new ones (docs/protocol/v1.md §3.1).
const common = z.object({
  merchant_order_id: z.string().min(3).max(64),
  product_price: z.union([z.string(), z.number()]).optional(),
  amount: z.union([z.string(), z.number()]).optional(),
  order_valid_period: period,
  valid_timestamp: period,
  notify_url: optionalUrl,
  custom_value: z.string().max(1024).optional(),
});

const decimalsOf = (price: string | number = "") => String(price).split(".")[1]?.length ?? 0;

type Opening = z.output<typeof common> & {
  currency: string;
  kind: OrderRow["kind"];
  name: string;
  returnUrl: string;
};

type Opened = Result<{ order: OrderRow; isNew: boolean }, CallError>;

const openOrder = (sandbox: Sandbox, opening: Opening): Opened =>
  transaction(sandbox, () => openNow(sandbox, opening));

function openNow(sandbox: Sandbox, opening: Opening): Opened {
  const settings = readSettings(sandbox.store);
  const { currency } = opening;
  const given = opening.product_price || opening.amount || "";
  if (typeof given === "number" && !settings.coercePrices)
    return fail(badParameter("product_price: must be a string, a number was sent"));
  const price = String(given);
  if (!(currency === "token" ? token : fiat).test(price))
    return fail(badParameter("product_price: above 0, at most 2 decimals in fiat money"));
  if (findWithdrawal(sandbox, opening.merchant_order_id))
    return fail(duplicateOrder(`${opening.merchant_order_id} is a withdrawal`));
  const known = findOrder(sandbox, opening.merchant_order_id);
  if (known && settings.duplicateOrder === "same-url") return ok({ order: known, isNew: false });
  if (known)
    return fail(duplicateOrder(`merchant_order_id ${opening.merchant_order_id} was used before`));
  const now = sandbox.clock.now();
  const order = insertOrder(sandbox.store, {
    merchantOrderId: opening.merchant_order_id,
    orderId: newGatewayId(now),
    key: newGatewayId(now),
    kind: opening.kind,
    price,
    currency,
    productName: opening.name,
    returnUrl: opening.returnUrl,
    notifyUrl: opening.notify_url ?? "",
    customValue: opening.custom_value ?? "",
    createdAt: now,
    validSeconds: opening.order_valid_period || opening.valid_timestamp || DEFAULT_PERIOD,
  });
  return ok({ order, isNew: true });
}

const insertOrder = preparedInsert(orders);

/** POST /concise/url/get (docs/protocol/v1.md §3). */
export const hostedCheckout = apiCall(
  common.extend({ product_name: z.string().min(1).max(512), return_url: optionalUrl }),
  (sandbox, params) => {
    const returnUrl = params.return_url ?? "";
    const opening = {
      ...params,
      currency: "USD",
      kind: "hosted" as const,
      name: params.product_name,
      returnUrl,
    };
    const opened = openOrder(sandbox, opening);
    if (!opened.ok) return opened;
    return ok({ payment_url: `${sandbox.publicUrl}/sandbox/pay?key=${opened.value.order.key}` });
  },
);

/** POST /bill/create (docs/protocol/v1.md §4). */
export const nativeCheckout = apiCall(
  common.extend({
    token_id: z.string(),
    denominated_currency: z.string().min(1).max(10),
    remark: z.string().max(512).optional(),
  }),
  (sandbox, params) => {
    const token = findToken(params.token_id);
    if (!token) return fail(unknownToken(params.token_id));
    const marker = params.denominated_currency;
    if (!/^(usd|token)$/i.test(marker))
      return fail(badParameter("denominated_currency: this sandbox knows USD and token"));
    const currency = marker.toLowerCase() === "token" ? "token" : "USD";
    const places = token.precision;
    if (currency === "token" && decimalsOf(params.product_price || params.amount) > places)
      return fail(badParameter(`product_price: ${token.crypto} has ${places} decimals`));
    const opening = {
      ...params,
      currency,
      kind: "native" as const,
      name: params.remark ?? "",
      returnUrl: "",
    };
    const opened = openOrder(sandbox, opening);
    if (!opened.ok) return opened;
    const { kind, tokenId } = opened.value.order;
    if (kind === "hosted" || (tokenId !== null && tokenId !== token.tokenId))
      return fail(duplicateOrder("it was opened in another way before"));
    const lock = lockToken(sandbox, opened.value.order, token);
    const { validSeconds = 0 } =
      sandbox.store
        .select({ validSeconds: orders.validSeconds })
        .from(orders)
        .where(eq(orders.merchantOrderId, params.merchant_order_id))
        .get() ?? {};
    // The sample names the price amount, the table product_price.
    const settings = readSettings(sandbox.store);
    return ok({
      ...spelled(settings, ["amount", "product_price"], opened.value.order.price),
      order_id: opened.value.order.orderId,
      logo: logo(sandbox, token.crypto),
      network: token.network,
      pay_address: lock.address,
      crypto: token.crypto,
      token_id: token.tokenId,
      memo: lock.memo,
      order_valid_period: validSeconds,
    });
  },
);
