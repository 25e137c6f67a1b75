import type { ApiCode } from "./api-codes.ts";

/** Errors of the request, the account, the coin or the chain. */
export const generalCodes: { [code: number]: ApiCode } = {
  10001: {
    name: "Failed",
    message: "The call failed for the reason in the message",
    mayHaveHappened: true,
  },
  11000: { name: "InvalidArgument", message: "A field of the request is not valid" },
  11001: {
    name: "HeaderInvalidArgument",
    message: "The Appid, Timestamp or Sign header is missing or not valid",
  },
  11002: {
    name: "Internal",
    message: "CCPayment had an internal error; try again",
    retryable: true,
    mayHaveHappened: true,
  },
  11003: { name: "NotFound", message: "CCPayment doesn't know this id" },
  11004: { name: "RateLimit", message: "Too many requests; try again later", retryable: true },
  11005: { name: "VerifySignFailed", message: "The signature is wrong; check the app secret" },
  11006: {
    name: "ReqExpired",
    message: "The request's timestamp is too far from CCPayment's time; check this machine's clock",
  },
  11007: {
    name: "RepeatedSubmit",
    message: "The same request was sent before; read its result instead of sending it again",
    mayHaveHappened: true,
  },
  11008: {
    name: "QueryDurationTooMax",
    message: "The time range is too long; ask for at most three months",
  },
  11009: {
    name: "ReqDailyLimit",
    message: "The daily limit for this call is reached; try again tomorrow",
    retryable: true,
  },
  11010: { name: "QueryNumMax", message: "Too many ids in one request" },
  11011: {
    name: "OrderDuplicate",
    message: "An order with this order id exists; read it before opening another",
    mayHaveHappened: true,
  },
  11012: { name: "ExpiredAtTooMax", message: "The expiry is more than 10 days ahead" },
  11013: {
    name: "NoSupportVersion",
    message: "This account may use only API version 1; set the API version to v1",
  },
  11014: {
    name: "MaliciousReq",
    message:
      "CCPayment has blocked this IP address or app id for 5 days after too many wrong requests",
  },
  11015: { name: "UserIdNotFound", message: "CCPayment doesn't know this user id" },
  11016: { name: "NotOnlineDeposit", message: "No deposit of this transaction is on the chain" },
  11017: { name: "CwalletClosed", message: "This Cwallet account is closed" },
  11018: {
    name: "FrequentOperation",
    message: "Too many operations in a short time; try again later",
    retryable: true,
  },
  12000: {
    name: "MerchantDisabled",
    message: "CCPayment has disabled this merchant account; contact CCPayment",
  },
  12001: { name: "MerchantNotFound", message: "CCPayment doesn't know this app id" },
  12002: {
    name: "IpNotInWhitelist",
    message:
      "This server's IP address is not on the account's allow-list; add it in CCPayment's dashboard",
  },
  12003: {
    name: "MerchantApiDisabled",
    message: "The API is not enabled for this account; finish the merchant verification",
  },
  13000: {
    name: "InvalidCoin",
    message: "This coin id is unknown or not enabled under Tokens for your business",
  },
  13001: {
    name: "InvalidChain",
    message: "This chain is unknown; use symbols such as TRX or ETH, not TRC20 or ERC20",
  },
  13002: {
    name: "AbnormalCoinPrice",
    message: "The coin's price is unreliable right now; try again later",
    retryable: true,
  },
  13003: {
    name: "AbnormalCoinPriceNotSupportMode",
    message: "The coin's price is unreliable, so this way of paying the fee is not available",
  },
  13004: {
    name: "UnstableBlockchain",
    message: "The blockchain is unstable; try again later",
    retryable: true,
  },
  13005: { name: "AbnormalCoinStatus", message: "The coin is in maintenance or delisted" },
  13006: { name: "CoinStopSwap", message: "Swaps of this coin are stopped" },
  224076: {
    name: "IpNotAllowed",
    message:
      "This server's IP address is probably not on the account's allow-list; add it in CCPayment's dashboard",
  },
};
