import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { checks } from "#lib/sandbox/scorecard/checks.ts";
import { isLocalUrl } from "#lib/shared/local-address.ts";

export const scoreRequest = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  appId: z.string().max(128).default(""),
  appSecret: z.string().max(256).default(""),
  /** An order the receiver knows; a made-up one is fine for receivers that take any. */
  merchantOrderId: z.string().min(3).max(64).default("score-card-order"),
});

export type Score = { id: string; title: string; expected: string; got: string; passed: boolean };

/** Tries a receiver on this machine against what goes wrong in shops. Throws ApiError. */
export async function runScorecard(
  sandbox: Sandbox,
  request: z.output<typeof scoreRequest>,
): Promise<Score[]> {
  if (!sandbox.allowRemote && !isLocalUrl(request.url))
    throw new ApiError(400, "not-local", "Only receivers on this machine can be tried.");
  const credentials = {
    appId: request.appId || sandbox.credentials.appId,
    appSecret: request.appSecret || sandbox.credentials.appSecret,
  };
  const receiver = {
    url: request.url,
    credentials,
    deliver: sandbox.deliver,
    honest: honestNotification(request.merchantOrderId, sandbox.signingClock.now()),
    nowSeconds: () => Math.floor(sandbox.signingClock.now() / 1000),
  };
  const scores: Score[] = [];
  // One after the other: each must stand alone.
  for (const { id, title, expected, run } of checks)
    scores.push({ id, title, expected, ...(await run(receiver)) });
  return scores;
}

function honestNotification(merchantOrderId: string, nowMs: number): Record<string, unknown> {
  const stamp = new Date(nowMs).toISOString().replace(/\D/g, "").slice(0, 14);
  return {
    pay_status: "success",
    order_type: "API Deposit",
    record_id: `${stamp}1627642695975706624`,
    order_id: `${stamp}1606736097771520000`,
    product_price: "25",
    denominated_currency: "USD",
    order_amount: "25",
    fiat_rate: "1",
    paid_amount: "25",
    token_rate: "1",
    chain: "TRX",
    txid: "5caafde27a8040547a169168c55f35806eb0ca68344b2d53894097b0e9d5fa89",
    contract: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    crypto: "USDT",
    extend: { merchant_order_id: merchantOrderId },
  };
}
