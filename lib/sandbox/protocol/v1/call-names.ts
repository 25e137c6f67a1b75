/** Every call of the API, as its path below /ccpayment/v1. */
export const callNames = [
  "concise/url/get",
  "bill/create",
  "bill/info",
  "token/rate",
  "coin/all",
  "get/network/height/info",
  "network/fee",
  "support/token",
  "token/chain",
  "assets",
  "check/user",
  "payment/address/get",
  "withdraw",
  "webhook/resend",
] as const;

export type CallName = (typeof callNames)[number];

export const isCallName = (path: string): path is CallName =>
  (callNames as readonly string[]).includes(path);
