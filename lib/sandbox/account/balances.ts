import { eq, ne } from "drizzle-orm";
import { add, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { leavingBalance } from "#lib/sandbox/account/withdrawal-amounts.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { deposits, payments, refunds, withdrawals } from "#lib/sandbox/store/tables.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";
import { tokenOf, tokens } from "#lib/sandbox/tokens/tokens.ts";

/** Coins the merchant has: pooled over networks, service fees taken off (docs/protocol/v1.md §6.1, §9). */
export function balances(sandbox: Sandbox): Map<string, string> {
  const { store } = sandbox;
  const { openingBalance } = readSettings(store);
  const all = new Map(tokens.map((token) => [token.coinId, openingBalance]));
  const change = (tokenId: string, by: (balance: string) => string) => {
    const { coinId } = tokenOf(tokenId);
    all.set(coinId, by(all.get(coinId) ?? "0"));
  };
  const income = [
    ...store.select().from(payments).where(eq(payments.stage, "success")).all(),
    ...store.select().from(deposits).all(),
  ];
  for (const { tokenId, amount, serviceFee } of income)
    change(tokenId, (balance) => add(balance, subtract(amount, serviceFee)));
  for (const { tokenId, amount } of store
    .select()
    .from(refunds)
    .where(eq(refunds.status, "success"))
    .all())
    change(tokenId, (balance) => subtract(balance, amount));
  for (const withdrawal of store
    .select()
    .from(withdrawals)
    .where(ne(withdrawals.status, "Failed"))
    .all())
    change(withdrawal.tokenId, (balance) => subtract(balance, leavingBalance(withdrawal)));
  return all;
}

/** One coin's balance. */
export const balanceOf = (sandbox: Sandbox, coinId: string) => balances(sandbox).get(coinId) ?? "0";

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
