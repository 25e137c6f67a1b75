import { eq } from "drizzle-orm";
import { compare, divideUp, multiply } from "#lib/ccpayment/shared/decimal.ts";
import { newGatewayId } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { feeInquiries } from "#lib/sandbox/store/tables/account.ts";
import { chainOf } from "#lib/sandbox/tokens/chains.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { tokenOfSymbol } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

/** What sending a token costs: so much of its chain's native coin. */
export function nativeFeeOf(token: SandboxToken): { coin: SandboxToken; amount: string } {
  const { nativeCoin, fee } = chainOf(token.chain);
  return { coin: tokenOfSymbol(nativeCoin), amount: fee };
}

/** The same fee in the token itself, at the prices of now, rounded up at its decimals. */
export function convertedFee(sandbox: Sandbox, token: SandboxToken): string {
  const { coin, amount } = nativeFeeOf(token);
  if (coin.coinId === token.coinId) return amount;
  const worth = multiply(amount, priceOf(sandbox, coin));
  return divideUp(worth, priceOf(sandbox, token), token.precision);
}

/** Quotes a fee, and gives the id that a withdrawal may name. */
export function quoteFee({ store, clock }: Sandbox, token: SandboxToken): string {
  const { amount: fee } = nativeFeeOf(token);
  const now = clock.now();
  const id = `q-${newGatewayId(now).slice(-12)}`;
  store.insert(feeInquiries).values({ id, tokenId: token.tokenId, fee, createdAt: now }).run();
  return id;
}

/** Whether a quote is of this token, still holds, and covers the fee of now. */
export function quoteHolds({ store, clock }: Sandbox, id: string, token: SandboxToken): boolean {
  const quote = store.select().from(feeInquiries).where(eq(feeInquiries.id, id)).get();
  if (!quote || quote.tokenId !== token.tokenId) return false;
  const ageSeconds = (clock.now() - quote.createdAt) / 1000;
  if (ageSeconds > readSettings(store).v2FeeInquirySeconds) return false;
  return compare(quote.fee, nativeFeeOf(token).amount) >= 0;
}
