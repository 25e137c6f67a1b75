/** What to do about a gateway's refusal, by the words or code in it (docs/protocol/v1.md §2.2, v2.md §12.4). */
const known: [said: RegExp, advice: string][] = [
  [
    /API version 2/i,
    "This account is for API v2 only: set CCPAYMENT_API=v2 (docs/ccpayment-versions.md).",
  ],
  [
    /\b11013\b/,
    "This account is for API v1 only: set CCPAYMENT_API=v1 (docs/ccpayment-versions.md).",
  ],
  [/\b11006\b|timestamp|clock/i, "Set this machine's clock: a request is valid for 2 minutes."],
  [
    /\b(12002|224076)\b/,
    "Add this server's IP address to the allow-list in CCPayment's dashboard, or remove the list.",
  ],
  [
    /\b12003\b|verified/i,
    "Finish the merchant verification in CCPayment's dashboard; until then the API is off.",
  ],
  [
    /\b(14022|14023)\b/,
    "The account is in test mode, which limits withdrawals: switch it off in the dashboard.",
  ],
  [
    /\b11014\b/,
    "Too many wrong requests: CCPayment blocks this address for 5 days. Check the app id first.",
  ],
  [/\b12001\b/, "No account has this App ID: copy it again from CCPayment's dashboard."],
  [/\b11005\b|sign/i, "The App Secret is another account's: copy it again from the dashboard."],
  [/\b12000\b/, "CCPayment has disabled this account: ask its support."],
];

/** The next step for a failed call, in one sentence. */
export function adviceFor(problem: string, baseUrl: string): string {
  const found = known.find(([said]) => said.test(problem));
  if (found) return found[1];
  if (/connection|within \d+ ms/i.test(problem))
    return `Can this machine reach ${new URL(baseUrl).origin}? Try it with curl; a firewall or a proxy may be in the way.`;
  return "Check the App ID and App Secret, CCPAYMENT_API, and that the account is verified.";
}
