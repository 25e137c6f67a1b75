import type { ApiCode } from "./api-codes.ts";

/** Errors of withdrawals and batches. */
export const withdrawalCodes: { [code: number]: ApiCode } = {
  14000: { name: "BalanceInsufficient", message: "The balance is too low" },
  14001: { name: "WithdrawFeeTooLow", message: "The network fee has changed; ask for a new one" },
  14002: { name: "AddressNotActive", message: "The address is not activated on its chain" },
  14003: { name: "AddressEmptyMemo", message: "This chain needs a memo" },
  14004: {
    name: "ChainStopWithdraw",
    message: "Withdrawals on this chain are paused; try again later",
    retryable: true,
  },
  14005: {
    name: "WithdrawValueLessThanLimit",
    message: "The amount is below the minimum withdrawal",
  },
  14006: {
    name: "WithdrawValueMoreThanLimit",
    message: "The amount is above the maximum withdrawal",
  },
  14007: { name: "WithdrawAddrFormat", message: "The address has the wrong format for its chain" },
  14008: {
    name: "WithdrawCannotSelf",
    message: "A withdrawal can't go to the account's own address",
  },
  14009: { name: "CoinNoSupportMemo", message: "This coin takes no memo" },
  14010: { name: "NoSupportCoin", message: "This coin is not supported here" },
  14011: {
    name: "WithdrawFeeBalanceNotEnough",
    message: "The balance of the chain's native coin is too low for the network fee",
  },
  14012: {
    name: "NotSupportMerchantTransfer",
    message: "A merchant account can receive this only between a main account and its sub-accounts",
  },
  14013: { name: "CoinPrecisionLimit", message: "The amount has more decimals than the coin" },
  14014: {
    name: "NotFinishCollection",
    message: "The funds are still being collected from deposit addresses; try again later",
    retryable: true,
  },
  14015: {
    name: "WithdrawToContractAddress",
    message: "A withdrawal can't go to a contract's address",
  },
  14016: {
    name: "WithdrawInvalidAddressType",
    message: "This type of address can't receive withdrawals",
  },
  14017: { name: "AddressInBlackList", message: "The address is on CCPayment's block-list" },
  14018: { name: "DisabledWithdraw", message: "Withdrawals are disabled for this account" },
  14019: {
    name: "WithdrawAmountFeeTooLittle",
    message: "The amount is too small to pay its network fee",
  },
  14020: {
    name: "NotWhitelistDisabledWithdraw",
    message: "Withdrawals need an IP allow-list in CCPayment's dashboard",
  },
  14021: {
    name: "NotWhitelistDisabledSwap",
    message: "Swaps need an IP allow-list in CCPayment's dashboard",
  },
  14022: {
    name: "TestModeLimitAmount",
    message: "Developer test mode limits the total of withdrawals",
  },
  14023: {
    name: "TestModeSingleLimitAmount",
    message: "Developer test mode limits one withdrawal to 10 USD",
  },
  14024: { name: "AddressFormatErr", message: "The address has the wrong format" },
  14025: { name: "AddressMemoFormatErr", message: "The memo has the wrong format" },
  14026: { name: "RiskAddress", message: "The address is flagged as risky" },
  14027: { name: "SeqDuplicate", message: "Two orders of the batch have the same number or id" },
  14028: { name: "UnableAbort", message: "The batch can't be cancelled any more" },
  14029: { name: "AddressBlackList", message: "The address is on a block-list" },
};
