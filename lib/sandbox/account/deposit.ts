import * as z from "zod";
import { divideUp } from "#lib/ccpayment/shared/decimal.ts";
import { findPermanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { positiveDecimal } from "#lib/sandbox/amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { creditedAmounts, notifyDeposit } from "#lib/sandbox/deliveries/notify-deposit.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import { newGatewayId, newRecordId, newTxid } from "#lib/sandbox/ids.ts";
import { serviceFee } from "#lib/sandbox/payments/service-fee.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { deposits } from "#lib/sandbox/store/tables/account.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

export type DepositRow = typeof deposits.$inferSelect;

export const depositRequest = z.strictObject({
  /** v1's user_id, v2's referenceId; with `wallet`, v2's userId. */
  userId: z.string().min(3).max(64),
  tokenId: z.string(),
  amount: positiveDecimal,
  internal: z.boolean().default(false),
  /** v2: to the address of the user's own wallet. */
  wallet: z.boolean().optional(),
  /** v2: flagged as risky, so that it is never credited. */
  risky: z.boolean().optional(),
});

/** Pays to a permanent address. Throws ApiError. */
export function depositDirectly(
  sandbox: Sandbox,
  { userId, tokenId, amount, internal, wallet, risky }: z.output<typeof depositRequest>,
): DepositRow {
  const token = knownToken(tokenId);
  const kind = wallet ? "user" : "reference";
  const to = findPermanentAddress(sandbox, { kind, party: userId, chain: token.chain });
  if (!to)
    throw new ApiError(
      404,
      "unknown-address",
      `User ${userId} has no address on ${token.chain}: the shop asks for one by /payment/address/get, or in v2 by getOrCreateAppDepositAddress or getOrCreateUserDepositAddress.`,
    );
  return transaction(sandbox, () => {
    const deposit = keep(sandbox, token, {
      generation: to.generation,
      kind: wallet ? "user" : "direct",
      party: userId,
      amount,
      internal,
      address: to.address,
      memo: to.memo,
      risky: risky ?? false,
    });
    notifyDeposit(sandbox, deposit, to);
    return deposit;
  });
}

export const invoiceRequest = z.strictObject({
  email: z.email(),
  /** USD. */
  price: z.string().regex(/^(?=.*[1-9])(0|[1-9]\d{0,11})(\.\d{1,2})?$/, "USD, such as 18.00"),
  tokenId: z.string(),
});

/** Pays an invoice of the dashboard exactly, and notifies of it as Invoice (docs/protocol/v1.md §7.2). Throws ApiError. */
export function payInvoice(
  sandbox: Sandbox,
  { email, price, tokenId }: z.output<typeof invoiceRequest>,
): DepositRow {
  const token = knownToken(tokenId);
  const rate = priceOf(sandbox, token);
  const amount = divideUp(price, rate, token.precision);
  return transaction(sandbox, () => {
    const deposit = keep(sandbox, token, {
      generation: "v1",
      kind: "invoice",
      party: email,
      amount,
      internal: false,
    });
    const body = {
      pay_status: "success",
      order_type: "Invoice",
      record_id: deposit.recordId,
      order_id: newGatewayId(deposit.depositedAt),
      product_price: price,
      denominated_currency: "USD",
      order_amount: amount,
      fiat_rate: "1",
      token_rate: rate,
      ...creditedAmounts(deposit),
      network_fee: "0",
      memo: "",
      extend: {
        merchant_order_id: "",
        invoice_id: `INV-${deposit.recordId.slice(-6)}`,
        user_email: email,
      },
    };
    scheduleDelivery(
      sandbox,
      { merchantOrderId: "", notifyUrl: "" },
      { recordId: deposit.recordId, orderType: "Invoice", payStatus: "success", body },
    );
    return deposit;
  });
}

function knownToken(tokenId: string): SandboxToken {
  const token = findToken(tokenId);
  if (!token) throw new ApiError(400, "unknown-token", "No such token: GET tokens lists them.");
  return token;
}

type Received = Pick<DepositRow, "generation" | "kind" | "party" | "amount"> &
  Partial<Pick<DepositRow, "address" | "memo" | "risky">> & { internal: boolean };

function keep(sandbox: Sandbox, token: SandboxToken, received: Received): DepositRow {
  const { internal, ...deposit } = received;
  const { generation, amount } = deposit;
  const now = sandbox.clock.now();
  return sandbox.store
    .insert(deposits)
    .values({
      ...deposit,
      recordId: generation === "v2" ? newRecordId(now) : newGatewayId(now),
      tokenId: token.tokenId,
      rate: priceOf(sandbox, token),
      serviceFee: serviceFee(sandbox, generation, amount, token),
      txid: internal ? "internal transfer" : newTxid(token.chain),
      depositedAt: now,
    })
    .returning()
    .get();
}
