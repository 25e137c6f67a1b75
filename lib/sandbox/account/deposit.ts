import * as z from "zod";
import { divideUp, multiply, roundUp, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { findPermanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { positiveDecimal } from "#lib/sandbox/amounts.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import { newGatewayId, newTxid } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { deposits } from "#lib/sandbox/store/tables.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { priceOf } from "#lib/sandbox/tokens/prices.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxToken } from "#lib/sandbox/types.ts";

export type DepositRow = typeof deposits.$inferSelect;

export const depositRequest = z.strictObject({
  userId: z.string().min(3).max(64),
  tokenId: z.string(),
  amount: positiveDecimal,
  internal: z.boolean().default(false),
});

/** Somebody pays to a user's permanent address; told as Direct Deposit (docs/protocol/v1.md §7.5). Throws ApiError. */
export function depositDirectly(
  sandbox: Sandbox,
  { userId, tokenId, amount, internal }: z.output<typeof depositRequest>,
): DepositRow {
  const token = knownToken(tokenId);
  const to = findPermanentAddress(sandbox, {
    kind: "reference",
    party: userId,
    chain: token.chain,
  });
  if (!to)
    throw new ApiError(
      404,
      "unknown-address",
      `User ${userId} has no address on ${token.chain}: the shop asks for one by /payment/address/get.`,
    );
  return transaction(sandbox, () => {
    const deposit = keep(sandbox, token, { kind: "direct", party: userId, amount, internal });
    const body = {
      pay_status: "success",
      order_type: "Direct Deposit",
      record_id: deposit.recordId,
      ...credited(deposit, token),
      from_address: addressFor(`payer for ${userId}`, token.chain).address,
      to_address: to.address,
      memo: to.memo,
      user_id: userId,
    };
    scheduleDelivery(
      sandbox,
      { merchantOrderId: "", notifyUrl: to.notifyUrl },
      { recordId: deposit.recordId, orderType: "Direct Deposit", payStatus: "success", body },
    );
    return deposit;
  });
}

export const invoiceRequest = z.strictObject({
  email: z.email(),
  /** USD. */
  price: z.string().regex(/^(?=.*[1-9])(0|[1-9]\d{0,11})(\.\d{1,2})?$/, "USD, such as 18.00"),
  tokenId: z.string(),
});

/** An invoice made on the dashboard is paid, exactly; told as Invoice (docs/protocol/v1.md §7.2). Throws ApiError. */
export function payInvoice(
  sandbox: Sandbox,
  { email, price, tokenId }: z.output<typeof invoiceRequest>,
): DepositRow {
  const token = knownToken(tokenId);
  const rate = priceOf(sandbox, token);
  const amount = divideUp(price, rate, token.precision);
  return transaction(sandbox, () => {
    const deposit = keep(sandbox, token, {
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
      ...credited(deposit, token),
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

function keep(
  { store, clock }: Sandbox,
  { tokenId, chain, precision }: SandboxToken,
  { internal, ...deposit }: Pick<DepositRow, "kind" | "party" | "amount"> & { internal: boolean },
): DepositRow {
  const now = clock.now();
  return store
    .insert(deposits)
    .values({
      ...deposit,
      recordId: newGatewayId(now),
      tokenId,
      serviceFee: roundUp(multiply(deposit.amount, readSettings(store).feeRate), precision),
      txid: internal ? "internal transfer" : newTxid(chain),
      depositedAt: now,
    })
    .returning()
    .get();
}

const credited = (deposit: DepositRow, { chain, contract, crypto }: SandboxToken) => ({
  paid_amount: deposit.amount,
  credit_amount: subtract(deposit.amount, deposit.serviceFee),
  service_fee: deposit.serviceFee,
  chain,
  contract,
  crypto,
  txid: deposit.txid,
});
