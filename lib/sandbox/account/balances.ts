import { and, eq, ne, notInArray } from "drizzle-orm";
import { add, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { leavingBalance } from "#lib/sandbox/account/withdrawal-amounts.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { deposits, withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { payments, refunds } from "#lib/sandbox/store/tables/orders.ts";
import { swaps, transfers } from "#lib/sandbox/store/tables/wallets.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf, tokenOfSymbol, tokens } from "#lib/sandbox/tokens/tokens.ts";

/** Whose coins: the merchant's, or a user's wallet of v2. */
export const MERCHANT = "";

/** The wallet that an id of v2 stands for: the app id is the merchant's own balance. */
export const walletOf = ({ credentials }: Sandbox, userId: string): string =>
  userId === credentials.v2.appId ? MERCHANT : userId;

/** One entry in a wallet: positive as it comes in, negative as it leaves. */
type Entry = { coinId: string; amount: string };

const minus = (amount: string) => subtract("0", amount);
const coinOf = (tokenId: string) => tokenOf(tokenId).coinId;

/** Coins in a wallet: pooled over networks, service fees taken off (docs/protocol/v1.md §6.1, §9). */
export function balances(sandbox: Sandbox, wallet = MERCHANT): Map<string, string> {
  const { openingBalance } = readSettings(sandbox.store);
  const opening = wallet === MERCHANT ? openingBalance : "0";
  const held = new Map(tokens.map(({ coinId }) => [coinId, opening]));
  const entries = [
    ...received(sandbox, wallet),
    ...withdrawn(sandbox, wallet),
    ...transferred(sandbox, wallet),
    ...swapped(sandbox, wallet),
  ];
  for (const { coinId, amount } of entries) held.set(coinId, add(held.get(coinId) ?? "0", amount));
  return held;
}

/** One coin in a wallet. */
export const balanceOf = (sandbox: Sandbox, coinId: string, wallet = MERCHANT): string =>
  balances(sandbox, wallet).get(coinId) ?? "0";

function received({ store }: Sandbox, wallet: string): Entry[] {
  const isUser = eq(deposits.kind, "user");
  const isOwn = and(isUser, eq(deposits.party, wallet));
  const sent = store
    .select()
    .from(deposits)
    .where(and(eq(deposits.risky, false), wallet === MERCHANT ? ne(deposits.kind, "user") : isOwn))
    .all();
  const credits = ({ tokenId, amount, serviceFee }: (typeof sent)[number] | Paid) => ({
    coinId: coinOf(tokenId),
    amount: subtract(amount, serviceFee),
  });
  if (wallet !== MERCHANT) return sent.map(credits);
  const paid = store
    .select()
    .from(payments)
    .where(and(eq(payments.stage, "success"), eq(payments.risky, false)))
    .all();
  // What was flagged as risky was never credited, so that giving it back costs nothing.
  const flagged = store
    .select({ id: payments.merchantOrderId })
    .from(payments)
    .where(eq(payments.risky, true));
  const returned = store
    .select()
    .from(refunds)
    .where(and(eq(refunds.status, "success"), notInArray(refunds.merchantOrderId, flagged)))
    .all();
  return [
    ...[...paid, ...sent].map(credits),
    ...returned.map(({ tokenId, amount }) => ({ coinId: coinOf(tokenId), amount: minus(amount) })),
  ];
}

type Paid = typeof payments.$inferSelect;

function withdrawn({ store }: Sandbox, wallet: string): Entry[] {
  const rows = store
    .select()
    .from(withdrawals)
    .where(
      and(eq(withdrawals.userId, wallet), notInArray(withdrawals.status, ["Failed", "Rejected"])),
    )
    .all();
  return rows.flatMap((row) => {
    const token = tokenOf(row.tokenId);
    const leaving = { coinId: token.coinId, amount: minus(leavingBalance(row)) };
    // A fee that was not converted into the token is taken from the chain's own coin.
    if (row.nativeFee === "" || row.networkFee !== "0") return [leaving];
    const { coinId } = tokenOfSymbol(chainOf(token.chain).nativeCoin);
    return [leaving, { coinId, amount: minus(row.nativeFee) }];
  });
}

function transferred(sandbox: Sandbox, wallet: string): Entry[] {
  return sandbox.store
    .select()
    .from(transfers)
    .all()
    .flatMap(({ coinId, amount, fromUserId, toUserId }) => [
      ...(walletOf(sandbox, fromUserId) === wallet ? [{ coinId, amount: minus(amount) }] : []),
      ...(walletOf(sandbox, toUserId) === wallet ? [{ coinId, amount }] : []),
    ]);
}

function swapped({ store }: Sandbox, wallet: string): Entry[] {
  return store
    .select()
    .from(swaps)
    .all()
    .flatMap(({ userId, coinIn, coinOut, amountIn, netAmountOut, extraFee }) => [
      ...(userId === wallet
        ? [
            { coinId: coinIn, amount: minus(amountIn) },
            { coinId: coinOut, amount: netAmountOut },
          ]
        : []),
      // What a user pays beyond the service's fee is the merchant's.
      ...(wallet === MERCHANT ? [{ coinId: coinOut, amount: extraFee }] : []),
    ]);
}

/** Balances as JSON, a line a coin; worth in USD at the prices of now. */
export function accountView(sandbox: Sandbox) {
  const held = balances(sandbox);
  const coins = Map.groupBy(pricedTokens(sandbox), (token) => token.coinId);
  return [...coins].flatMap(([coinId, [coin]]) => {
    if (!coin) return [];
    const balance = held.get(coinId) ?? "0";
    const { crypto, name, price } = coin;
    return { coinId, crypto, name, balance, price, worth: multiply(balance, price) };
  });
}
