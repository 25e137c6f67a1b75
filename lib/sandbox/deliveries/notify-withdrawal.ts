import { multiply } from "#lib/ccpayment/shared/decimal.ts";
import { isOfBatch } from "#lib/sandbox/account/batch.ts";
import type { WithdrawalRow } from "#lib/sandbox/account/read-withdrawals.ts";
import { isInternal, netReceivable } from "#lib/sandbox/account/withdrawal-amounts.ts";
import { notifyV2 } from "#lib/sandbox/deliveries/notify-v2.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** Queues the notification of a withdrawal's present status, as its version has it. */
export function notifyWithdrawal(sandbox: Sandbox, row: WithdrawalRow): void {
  if (row.generation === "v2") notifyWithdrawalV2(sandbox, row);
  else notifyWithdrawalV1(sandbox, row);
}

/** v2's word for a withdrawal's status (docs/protocol/v2.md §12.2). */
export const withdrawalStatus = ({ status }: Pick<WithdrawalRow, "status">): string =>
  status === "Successful" ? "Success" : status === "Pending" ? "Processing" : status;

/** ApiWithdrawal or UserWithdrawal; transfers to a Cwallet are not notified. */
function notifyWithdrawalV2(sandbox: Sandbox, row: WithdrawalRow): void {
  if (isInternal(row.address)) return;
  const status = withdrawalStatus(row);
  const { v2ProcessingWebhook, v2BatchWebhook } = readSettings(sandbox.store);
  if (status === "Processing" && v2ProcessingWebhook === "never") return;
  if (!v2BatchWebhook && isOfBatch(sandbox, row.merchantOrderId)) return;
  const { recordId, merchantOrderId, notifyUrl, tokenId, userId } = row;
  notifyV2(sandbox, {
    type: userId ? "UserWithdrawal" : "ApiWithdrawal",
    recordId,
    merchantOrderId,
    notifyUrl,
    tokenId,
    status,
    msg: { orderId: merchantOrderId, ...(userId ? { userId } : {}) },
  });
}

/** API Withdrawal (docs/protocol/v1.md §7.5). */
function notifyWithdrawalV1(sandbox: Sandbox, row: WithdrawalRow): void {
  const { chain, contract, crypto, coinId } = tokenOf(row.tokenId);
  const payStatus = row.status === "Successful" ? "success" : "failed";
  const body = {
    pay_status: payStatus,
    order_type: "API Withdrawal",
    order_id: row.orderId,
    record_id: row.recordId,
    withdraw_amount: row.value,
    net_receivable: netReceivable(row),
    network_fee: row.networkFee,
    network_fee_crypto: crypto,
    network_coin_id: coinId,
    network_fee_value: multiply(row.networkFee, row.rate),
    chain,
    contract,
    crypto,
    to_address: row.address,
    memo: row.memo,
    txid: row.txid,
    merchant_order_id: row.merchantOrderId,
    extend: { merchant_order_id: row.merchantOrderId },
    merchant_pays_fee: row.merchantPaysFee,
  };
  const { recordId, merchantOrderId } = row;
  scheduleDelivery(
    sandbox,
    { merchantOrderId, notifyUrl: "" },
    { recordId, orderType: "API Withdrawal", payStatus, body },
  );
}
