import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { type PaymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

/** A script that a merchant starts on an order just made. */
export type Scenario = {
  id: string;
  title: string;
  /** What happens. */
  story: string;
  /** What a sound shop does. */
  shop: string;
  run(sandbox: Sandbox, merchantOrderId: string): Promise<void>;
};

export const USDT_TRC20 = "0912e09a-d8e2-41d7-a0bc-a25530892988";
export const BTC = "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001";

/** One credited payment, as most scenarios have. */
export function pay(
  sandbox: Sandbox,
  merchantOrderId: string,
  amount: PaymentRequest["amount"],
  tokenId = tokenFor(sandbox, merchantOrderId),
  more: Partial<PaymentRequest> = {},
) {
  return payOrder(sandbox, merchantOrderId, {
    tokenId,
    amount,
    stage: "success",
    addConfirmations: false,
    internal: false,
    ...more,
  });
}

/** A native order is paid in its own token only. */
function tokenFor(sandbox: Sandbox, merchantOrderId: string): string {
  const order = findOrder(sandbox, merchantOrderId);
  return (order?.kind === "native" && order.tokenId) || USDT_TRC20;
}
