import * as z from "zod";
import {
  decimal,
  id,
  listOf,
  optionalDecimal,
  optionalText,
  optionalUnixTime,
  text,
} from "../../fields.ts";
import { merchantOrderId, toWire } from "../../request-fields.ts";
import { refundEntry } from "./refund-entry.ts";
import { trade } from "./trade.ts";

const request = z.array(merchantOrderId).min(1).max(100);

// A hosted order nobody has paid has no token yet: those members are then empty or absent.
const detail = z.object({
  merchant_order_id: id,
  order_id: optionalText,
  order_amount: optionalDecimal,
  // The sample says token_rate, the table says rate.
  token_rate: optionalDecimal,
  rate: optionalDecimal,
  crypto: optionalText,
  chain: optionalText,
  contract: optionalText,
  status: text,
  created: optionalUnixTime,
});

const common = (order: z.output<typeof detail>) => ({
  merchantOrderId: order.merchant_order_id,
  orderId: order.order_id,
  orderAmount: order.order_amount,
  tokenRate: order.token_rate ?? order.rate,
  crypto: order.crypto,
  chain: order.chain,
  contract: order.contract,
  /** As it came: "Successful" and "Pending" are known for deposits, "Processing" and "Failed" too for withdrawals. */
  status: order.status,
  createdAt: order.created,
});

const deposit = z
  .object({
    order_detail: detail.extend({
      product_price: decimal,
      denominated_currency: text,
      product_name: optionalText,
    }),
    trade_list: listOf(trade),
    refund_list: listOf(refundEntry),
  })
  .transform((entry) => ({
    ...common(entry.order_detail),
    productPrice: entry.order_detail.product_price,
    denominatedCurrency: entry.order_detail.denominated_currency,
    productName: entry.order_detail.product_name,
    trades: entry.trade_list,
    refunds: entry.refund_list,
  }));

const withdrawal = z
  .object({ order_detail: detail, trade_list: listOf(trade) })
  .transform((entry) => ({ ...common(entry.order_detail), trades: entry.trade_list }));

// What an unknown order looks like is not documented: an entry that names no order is one.
const named = z.object({ order_detail: z.object({ merchant_order_id: z.string().min(1) }) });

const entriesOf = <Entry extends z.ZodType>(entry: Entry) =>
  listOf(z.unknown())
    .transform((entries) => entries.filter((one) => named.safeParse(one).success))
    .pipe(z.array(entry));

const shape = {
  path: "/bill/info",
  request: request.transform((ids) => toWire({ merchantOrderIds: ids })),
};

/**
 * What CCPayment knows about one order.
 * @public
 */
export type DepositInfo = z.output<typeof deposit>;

export const depositInfo = { ...shape, answer: entriesOf(deposit) };
export const withdrawalInfo = { ...shape, answer: entriesOf(withdrawal) };

/** Drops entries that were not asked for. */
export function keepRequested<Entry extends { merchantOrderId: string }>(
  ids: string[],
  entries: Entry[],
): Entry[] {
  const asked = new Set(ids);
  return entries.filter((entry) => asked.has(entry.merchantOrderId));
}
