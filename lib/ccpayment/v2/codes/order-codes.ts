import type { ApiCode } from "./api-codes.ts";

/** Errors of orders, swaps and addresses. */
export const orderCodes: { [code: number]: ApiCode } = {
  15000: {
    name: "GenerateAddressFailed",
    message: "CCPayment couldn't create an address; try again",
    retryable: true,
  },
  15001: {
    name: "PaymentAddressNumTooMuch",
    message: "The account has used all of its addresses; ask CCPayment for more",
  },
  15002: { name: "OrderExpired", message: "The order has expired" },
  15003: {
    name: "ChainStopDeposit",
    message: "Deposits on this chain are paused; try again later",
    retryable: true,
  },
  15004: { name: "OrderUrlExpired", message: "The payment page has expired" },
  16001: { name: "CoinUnavailableForSwap", message: "This coin can't be swapped" },
  16002: { name: "SwapAmountInTooLow", message: "The amount is too small to swap" },
  16003: {
    name: "AmountOutMinimumTooHigh",
    message: "The swap would return less than the required minimum; nothing was swapped",
  },
  16004: {
    name: "MerchantSwapLimit",
    message: "The daily limit for swaps is reached; try again tomorrow",
    retryable: true,
  },
  16005: { name: "DisabledSwap", message: "Swaps are disabled for this account" },
  16006: { name: "NoSupportSwap", message: "This pair of coins can't be swapped" },
  17000: {
    name: "UnUsedAddressDeprecatedNotAllowed",
    message: "An address that was never used can't be unbound",
  },
  17001: {
    name: "UnMatchedMerchantAddressDeprecated",
    message: "The address belongs to another account",
  },
  17002: {
    name: "UnBindingMemoAddressDeprecated",
    message: "An address with a memo can't be unbound",
  },
  17003: { name: "UnBindingAddressDeprecated", message: "The address is already unbound" },
  17004: { name: "UnSupportedAddressDeprecated", message: "This address can't be unbound" },
  17005: { name: "UnSupportedChainAddress", message: "Addresses on this chain can't be unbound" },
  17006: {
    name: "UnbindingAddressFailed",
    message: "CCPayment couldn't unbind the address; try again",
    retryable: true,
    mayHaveHappened: true,
  },
  17007: { name: "AddressNotBelongCCP", message: "The address is not one of CCPayment's" },
};
