import { ActionForm } from "#components/sandbox/action-form.tsx";
import { AutoRefresh } from "#components/sandbox/auto-refresh.tsx";
import { StateBadge } from "#components/sandbox/state-badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { env } from "#lib/env.ts";
import { reset } from "#lib/sandbox/actions.ts";
import { listOrders } from "#lib/sandbox/orders/order-view.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export default function SandboxPage() {
  const orders = listOrders(requireSandbox(), 100);
  return (
    <Container className="pb-section">
      <AutoRefresh everyMs={4000} />
      <PageHeading
        title="Orders"
        lead="What shops on this machine asked this CCPayment for, newest first. Open one to pay it, refund it, or read what the shop was told."
      />
      {orders.length === 0 ? (
        <p className="text-muted">
          None yet.{" "}
          {env().sandbox === "on" ? (
            <>
              Buy something in{" "}
              <a href="/products" className="link">
                the shop
              </a>
            </>
          ) : (
            "Let a shop call /concise/url/get"
          )}
          , and its order appears here.
        </p>
      ) : (
        <ul className="border-t border-line">
          {orders.map((order) => (
            <li
              key={order.merchantOrderId}
              className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[1fr_auto_auto] sm:items-center"
            >
              <div className="min-w-0">
                <a
                  href={`/sandbox/orders/${encodeURIComponent(order.merchantOrderId)}`}
                  className="font-serif text-lg hover:text-accent"
                >
                  {order.productName || order.merchantOrderId}
                </a>
                <p className="figures break-all text-label text-muted">
                  {order.createdAt.slice(0, 19).replace("T", " ")} · {order.merchantOrderId} ·{" "}
                  {order.kind}
                </p>
              </div>
              <p className="figures">
                {order.productPrice} {order.currency}
              </p>
              <StateBadge state={order.state} />
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={reset} className="mt-12">
        <button type="submit" className={buttonClass("secondary")}>
          Start over: forget orders, deliveries, switches, faults and the moved clock
        </button>
      </ActionForm>
    </Container>
  );
}
