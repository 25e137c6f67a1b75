/** @jsxImportSource hono/jsx */
import { clockView } from "#lib/sandbox/clock/move-clock.ts";
import { PaymentLayout } from "#lib/sandbox/components/layout.tsx";
import { PayButtons } from "#lib/sandbox/components/pay-buttons.tsx";
import { PayWindow } from "#lib/sandbox/components/pay-window.tsx";
import { PaymentList } from "#lib/sandbox/components/payment-list.tsx";
import { StateBadge } from "#lib/sandbox/components/status.tsx";
import { TokenChoice } from "#lib/sandbox/components/token-choice.tsx";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { pricedTokens } from "#lib/sandbox/tokens/prices.ts";
import type { SandboxOrder } from "#lib/sandbox/types.ts";

/** The hosted payment page: the payer picks a token and pays. */
export function PayPage({ page, row }: { page: Page; row: OrderRow }) {
  const order = orderView(page.sandbox, row);
  const { lock } = order;
  const isPaid = /^(Paid|Overpayment)/.test(order.state);
  return (
    <PaymentLayout page={page} title="Pay">
      <header class="pay-head">
        <h1>{order.productName || "Payment"}</h1>
        <p class="row">
          <strong class="number">
            {order.productPrice} {order.currency}
          </strong>
          <span role="status">
            <StateBadge state={order.state} />
          </span>
        </p>
      </header>
      <div class="stack">
        {lock ? <PayWindow order={order} lock={lock} clock={clockView(page.sandbox)} /> : null}
        {lock ? <PayButtons page={page} order={order} lock={lock} /> : null}
        <PaymentList page={page} payments={order.payments} />
        {isPaid || order.kind === "native" ? null : (
          <details class="card disclosure" open={!lock}>
            <summary>{lock ? "Choose another token" : "Choose a token"}</summary>
            <TokenChoice page={page} order={row} tokens={pricedTokens(page.sandbox)} />
          </details>
        )}
        <Links order={order} isPaid={isPaid} />
      </div>
    </PaymentLayout>
  );
}

const Links = ({ order, isPaid }: { order: SandboxOrder; isPaid: boolean }) => (
  <p class="row">
    {order.returnUrl ? (
      <a href={order.returnUrl} class={isPaid ? "button primary" : "button"}>
        Return to the shop
      </a>
    ) : null}
    <a class="button" href={`/sandbox/orders/${encodeURIComponent(order.merchantOrderId)}`}>
      View in the dashboard
    </a>
  </p>
);
