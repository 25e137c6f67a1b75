import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { attempts } from "#db/tables.ts";
import { formatUnits, parseUnits } from "#lib/fraction.ts";
import { getShop } from "#lib/get-shop.ts";
import { readFacts, settlementFacts } from "#lib/orders/ledger/facts.ts";
import { settle } from "#lib/orders/ledger/settlement.ts";
import { isReusable } from "#lib/orders/payment/is-reusable.ts";
import { findOrder } from "#lib/orders/view/find-order.ts";
import { readTokens } from "#lib/payments/token-rates.ts";
import { minutesOn, sharesAddresses } from "#lib/payments/wallet/networks.ts";
import { walletUri } from "#lib/payments/wallet/wallet-uri.ts";

/** Where and how much to pay inside the shop; amounts are decimal strings. */
export type NativePay = {
  crypto: string;
  network: string;
  address: string;
  memo: string;
  amount: string;
  expiresInMs: number;
  /** Opens a wallet with everything filled in; null where no standard fits. */
  walletUri: string | null;
  /** About how long the payment takes to count; null where that isn't known. */
  minutes: number | null;
  /** The other networks that the same token can be sent on, by mistake. */
  otherNetworks: string[];
  /** The address looks the same on other networks. */
  addressIsShared: boolean;
};

/** The order's newest payable address, or null when none was asked for or its time is over. */
export async function getNativePayment(token: string): Promise<NativePay | null> {
  const { db, clock, gatewayFor, currency } = getShop();
  const order = await findOrder(db.read, token);
  if (!order) return null;
  const [attempt] = await db.read
    .select()
    .from(attempts)
    .where(
      and(eq(attempts.orderId, order.id), eq(attempts.kind, "native"), eq(attempts.status, "open")),
    )
    .orderBy(desc(attempts.createdAt), desc(attempts.id))
    .limit(1);
  if (!attempt?.address || !attempt.crypto || !attempt.network || !attempt.tokenAmount) return null;
  const expiresInMs = attempt.expiresAt - clock.now();
  if (expiresInMs <= 0) return null;
  const { crypto, network, address } = attempt;
  const facts = await readFacts(db.read, order.id);
  const { restMinor } = settle(settlementFacts(order.totalMinor, facts), clock.now());
  if (!isReusable(attempt, facts, restMinor, clock.now())) return null;
  const arrived = facts.payments.filter(
    (payment) =>
      payment.attemptId === attempt.id &&
      payment.crypto === crypto &&
      payment.status !== "failed" &&
      !payment.risky,
  );
  const left = arrived.reduce(
    (rest, payment) => rest - parseUnits(payment.amount),
    parseUnits(attempt.tokenAmount),
  );
  if (left <= 0n) return null;
  const amount = formatUnits(left);
  const memo = attempt.memo ?? "";
  const tokens = await readTokens(gatewayFor(attempt.api), currency);
  const chain = tokens.find((token) => token.tokenId === attempt.tokenId)?.chain ?? "";
  return {
    ...{ crypto, network, address, memo, amount, expiresInMs },
    walletUri: walletUri({ crypto, chain, address, memo, amount }),
    minutes: minutesOn(chain),
    otherNetworks: tokens
      .filter((token) => token.crypto === crypto && token.chain !== chain && chain !== "")
      .map((token) => token.network),
    addressIsShared: sharesAddresses(chain),
  };
}
