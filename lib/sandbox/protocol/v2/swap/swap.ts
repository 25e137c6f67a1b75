import { compare } from "#lib/ccpayment/shared/decimal.ts";
import { balanceOf } from "#lib/sandbox/account/balances.ts";
import { newRecordId } from "#lib/sandbox/ids.ts";
import { type CallError, refuse } from "#lib/sandbox/protocol/v2/codes.ts";
import { quoteSwap, quoteView, type SwapAsked } from "#lib/sandbox/protocol/v2/swap/quote.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { swaps } from "#lib/sandbox/store/tables/wallets.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { ok, type Result } from "#lib/shared/result.ts";

export type SwapRow = typeof swaps.$inferSelect;

type Swapping = SwapAsked & { orderId: string; amountOutMinimum?: string | undefined };

/** Exchanges coins in a wallet at the price of now, or not at all. */
export const swapIn = (
  sandbox: Sandbox,
  wallet: string,
  asked: Swapping,
): Result<object, CallError> => transaction(sandbox, () => swapNow(sandbox, wallet, asked));

function swapNow(sandbox: Sandbox, wallet: string, asked: Swapping): Result<object, CallError> {
  const { orderId, amountOutMinimum = "0" } = asked;
  if (allSwaps(sandbox).some((row) => row.orderId === orderId))
    return refuse(11011, `orderId ${orderId} was used before`);
  const quoted = quoteSwap(sandbox, asked);
  if (!quoted.ok) return quoted;
  const { coinIn, coinOut, fromPrice, toPrice, ...figures } = quoted.value;
  if (compare(figures.amountOut, amountOutMinimum) < 0)
    return refuse(16003, `it would be ${figures.amountOut}`);
  const held = balanceOf(sandbox, coinIn.coinId, wallet);
  if (compare(asked.amountIn, held) > 0)
    return refuse(14000, `the balance is ${held} ${coinIn.crypto}`);
  const now = sandbox.clock.now();
  const row: SwapRow = {
    ...figures,
    recordId: newRecordId(now),
    orderId,
    userId: wallet,
    coinIn: coinIn.coinId,
    coinOut: coinOut.coinId,
    amountOutMinimum,
    createdAt: now,
  };
  sandbox.store.insert(swaps).values(row).run();
  return ok({
    ...quoteView(quoted.value),
    recordId: row.recordId,
    orderId,
    amountOutMinimum,
    to_coin_price: toPrice,
    from_coin_price: fromPrice,
  });
}

/** Every swap. */
export const allSwaps = ({ store }: Sandbox): SwapRow[] => store.select().from(swaps).all();

const coinOf = (coinId: string) => tokens.find((token) => token.coinId === coinId);

/** A record's amounts are padded to 24 decimals. */
function padded(amount: string): string {
  const [whole, places = ""] = amount.split(".");
  return `${whole}.${places.padEnd(24, "0")}`;
}

/** A swap as the API has it. */
export function swapView(row: SwapRow): object {
  const [from, to] = [coinOf(row.coinIn), coinOf(row.coinOut)];
  const at = Math.floor(row.createdAt / 1000);
  return {
    recordId: row.recordId,
    orderId: row.orderId,
    coinInSymbol: from?.crypto,
    coinIdIn: from?.coinNumber,
    coinOutSymbol: to?.crypto,
    coinIdOut: to?.coinNumber,
    amountIn: padded(row.amountIn),
    amountOut: padded(row.amountOut),
    amountOutMinimum: padded(row.amountOutMinimum),
    netAmountOut: padded(row.netAmountOut),
    ...(row.userId ? { userId: row.userId } : {}),
    extraFee: padded(row.extraFee),
    extraFeeRate: padded(row.extraFeeRate),
    swapRate: padded(row.swapRate),
    feeRate: padded(row.feeRate),
    fee: padded(row.fee),
    status: "Success",
    createdAt: at,
    arrivedAt: at,
  };
}
