import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AutoRefresh } from "#components/sandbox/auto-refresh.tsx";
import { PayWindow } from "#components/sandbox/pay-window.tsx";
import { StateBadge } from "#components/sandbox/state-badge.tsx";
import { TokenChoice } from "#components/sandbox/token-choice.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Container } from "#components/ui/layout.tsx";
import { clockView } from "#lib/sandbox/clock/move-clock.ts";
import { findOrderByKey } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";

export const metadata: Metadata = { title: "Pay" };

/** The hosted page: the payer picks a token and pays, in whatever way is to be tried. */
export default async function PayPage({
  searchParams,
}: {
  searchParams: Promise<{ key?: string | string[] }>;
}) {
  const sandbox = requireSandbox();
  const { key } = await searchParams;
  const row = typeof key === "string" ? findOrderByKey(sandbox, key) : undefined;
  if (!row) notFound();
  const order = orderView(sandbox, row);
  const done = /^(Paid|Overpayment)/.test(order.state);
  return (
    <Container className="max-w-4xl py-8 pb-section">
      <AutoRefresh everyMs={3000} />
      <header className="mb-8 flex flex-wrap items-end justify-between gap-4 border-b border-line pb-5">
        <div>
          <h1 className="text-title">{order.productName || "Payment"}</h1>
          <p className="figures mt-1 text-lead text-muted">
            {order.productPrice} {order.currency}
          </p>
        </div>
        <div role="status">
          <StateBadge state={order.state} />
        </div>
      </header>
      {order.lock ? <PayWindow order={order} lock={order.lock} clock={clockView(sandbox)} /> : null}
      {done || order.kind === "native" ? null : (
        <details open={!order.lock} className="mt-8">
          <summary className="mb-4 min-h-8 text-lead">
            {order.lock ? "Choose another token" : "Choose a token"}
          </summary>
          <TokenChoice
            id={order.merchantOrderId}
            price={order.productPrice}
            tokens={pricedTokens(sandbox)}
          />
        </details>
      )}
      <p className="mt-10 flex flex-wrap gap-4 border-t border-line pt-6">
        {order.returnUrl ? (
          <a href={order.returnUrl} className={buttonClass(done ? "primary" : "secondary")}>
            Return to the shop
          </a>
        ) : null}
        <a
          href={`/sandbox/orders/${encodeURIComponent(order.merchantOrderId)}`}
          className={buttonClass("plain")}
        >
          Look behind the scenes
        </a>
      </p>
    </Container>
  );
}
