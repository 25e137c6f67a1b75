/** What the checks of the installation say, in the terminal and in the console. */
export const doctorMessages = {
  signedCall: (api: string, isCurrent: boolean) =>
    `Signed call, API ${api}${isCurrent ? "" : " (orders from before)"}`,
  sandboxCall: "Signed call to the gateway",
  sandboxNotServing: (port: number) =>
    `The sandbox runs inside the shop, and nothing serves on port ${port}: start it (npm run demo), then run this again.`,
  tokens: (baseUrl: string, count: number) => `${baseUrl}, ${count} tokens can be paid in`,
  noTokens: "The account takes no token, so no order could be paid.",
  chooseTokens: "Choose tokens in CCPayment's dashboard (v2: Tokens for your business).",
  currency: "Currency",
  prices: (currency: string) => `prices are in ${currency}`,
  currencyRefused: (currency: string) =>
    `The shop's prices are in ${currency}, which this account can't price in.`,
  payableCurrencies: (some: string) => `Use one of: ${some}; API v1 takes USD only.`,
  clock: "Clock",
  noTime: "The gateway did not say what time it has.",
  skew: (seconds: number) => `${seconds} s from the gateway's`,
  skewed: (seconds: number) => `${seconds} s from the gateway's; its requests are valid for 120 s.`,
  setTime: "Set this machine's time, or reset the sandbox's clock if it was moved.",
  webhook: "Webhook address",
  webhookFine: (url: string) => `${url} answers, and refuses what is not signed`,
  notServing: (port: number) =>
    `Nothing serves on port ${port} of this machine: start the shop, then run this again.`,
  webhookStatus: (url: string, status: number) => `${url} answered ${status} instead of 401.`,
  reachUnchanged: "It must reach this shop unchanged: no redirect and no login in front of it.",
  leadsElsewhere: (port: number) =>
    `The shop serves on port ${port}, but APP_URL does not lead to it: check DNS, TLS and the proxy.`,
  advice: {
    v2Only: "This account is for API v2 only: set CCPAYMENT_API=v2 (docs/ccpayment-versions.md).",
    v1Only: "This account is for API v1 only: set CCPAYMENT_API=v1 (docs/ccpayment-versions.md).",
    clock: "Set this machine's clock: a request is valid for 2 minutes.",
    address:
      "Add this server's IP address to the allow-list in CCPayment's dashboard, or remove the list.",
    verification:
      "Finish the merchant verification in CCPayment's dashboard; until then the API is off.",
    testMode:
      "The account is in test mode, which limits withdrawals: switch it off in the dashboard.",
    blocked:
      "Too many wrong requests: CCPayment blocks this address for 5 days. Check the app id first.",
    appId: "No account has this App ID: copy it again from CCPayment's dashboard.",
    appSecret: "The App Secret is another account's: copy it again from the dashboard.",
    disabled: "CCPayment has disabled this account: ask its support.",
    unreachable: (origin: string) =>
      `Can this machine reach ${origin}? Try it with curl; a firewall or a proxy may be in the way.`,
    other: "Check the App ID and App Secret, CCPAYMENT_API, and that the account is verified.",
  },
};
