import type { PaymentRow } from "#lib/sandbox/orders/find-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { tokenOf } from "#lib/sandbox/tokens/tokens.ts";
import type { SandboxPayment, SandboxToken } from "#lib/sandbox/types.ts";

/** One payment as JSON; its confirmations follow the sandbox's clock. */
export function paymentView(sandbox: Sandbox, payment: PaymentRow): SandboxPayment {
  const token = tokenOf(payment.tokenId);
  return {
    recordId: payment.recordId,
    risky: payment.risky,
    tie: payment.tie,
    merchantOrderId: payment.merchantOrderId,
    tokenId: payment.tokenId,
    crypto: token.crypto,
    network: token.network,
    chain: token.chain,
    amount: payment.amount,
    serviceFee: payment.serviceFee,
    txid: payment.txid,
    stage: payment.stage,
    confirmations: confirmationsOf(payment, token, sandbox.clock.now()),
    confirmationsNeeded: token.confirmations,
    paidAt: new Date(payment.paidAt).toISOString(),
  };
}

// A credited payment has all its confirmations, one only seen in the mempool has none.
function confirmationsOf(payment: PaymentRow, token: SandboxToken, now: number): number {
  if (payment.stage === "success") return token.confirmations;
  if (payment.stage !== "processing" || !payment.addsConfirmations)
    return payment.stage === "processing" ? 1 : 0;
  const blocks = Math.floor((now - payment.paidAt) / (token.blockSeconds * 1000));
  return Math.min(Math.max(blocks, 1), token.confirmations);
}
