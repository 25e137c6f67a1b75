import { subtract } from "#lib/ccpayment/shared/decimal.ts";
import type { DepositRow } from "#lib/sandbox/account/deposit.ts";
import type { PermanentAddress } from "#lib/sandbox/account/permanent-address.ts";
import { depositStatus, notifyV2, stagesToNotify } from "#lib/sandbox/deliveries/notify-v2.ts";
import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { addressFor } from "#lib/sandbox/tokens/addresses.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";

/** Queues the notification of money to a permanent address, as the version that made the address has it. */
export function notifyDeposit(sandbox: Sandbox, deposit: DepositRow, to: PermanentAddress): void {
  if (to.generation === "v2") notifyDepositV2(sandbox, deposit, to);
  else notifyDepositV1(sandbox, deposit, to);
}

/** Direct Deposit (docs/protocol/v1.md §7.5). */
function notifyDepositV1(sandbox: Sandbox, deposit: DepositRow, to: PermanentAddress): void {
  const { chain } = tokenOf(deposit.tokenId);
  const body = {
    pay_status: "success",
    order_type: "Direct Deposit",
    record_id: deposit.recordId,
    ...creditedAmounts(deposit),
    from_address: addressFor(`payer for ${deposit.party}`, chain).address,
    to_address: to.address,
    memo: to.memo,
    user_id: deposit.party,
  };
  scheduleDelivery(
    sandbox,
    { merchantOrderId: "", notifyUrl: to.notifyUrl },
    { recordId: deposit.recordId, orderType: "Direct Deposit", payStatus: "success", body },
  );
}

/** DirectDeposit or UserDeposit (docs/protocol/v2.md §14.2). */
function notifyDepositV2(sandbox: Sandbox, deposit: DepositRow, to: PermanentAddress): void {
  const { recordId, tokenId, party, amount, risky: isFlaggedAsRisky } = deposit;
  const isUser = deposit.kind === "user";
  for (const stage of stagesToNotify(readSettings(sandbox.store), "success", true))
    notifyV2(sandbox, {
      type: isUser ? "UserDeposit" : "DirectDeposit",
      recordId,
      merchantOrderId: "",
      notifyUrl: to.notifyUrl,
      tokenId,
      status: depositStatus[stage],
      msg: isUser
        ? { userId: party, amount, isFlaggedAsRisky }
        : { referenceId: party, isFlaggedAsRisky },
    });
}

/** What v1 tells of money received. */
export function creditedAmounts(deposit: DepositRow): object {
  const { chain, contract, crypto } = tokenOf(deposit.tokenId);
  return {
    paid_amount: deposit.amount,
    credit_amount: subtract(deposit.amount, deposit.serviceFee),
    service_fee: deposit.serviceFee,
    chain,
    contract,
    crypto,
    txid: deposit.txid,
  };
}
