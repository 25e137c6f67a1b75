import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/sandbox/action-form.tsx";
import { AutoRefresh } from "#components/sandbox/auto-refresh.tsx";
import { DeliveryCard } from "#components/sandbox/delivery-card.tsx";
import { PaymentList } from "#components/sandbox/payment-list.tsx";
import { ScenarioList } from "#components/sandbox/scenario-list.tsx";
import { StateBadge } from "#components/sandbox/state-badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { refund } from "#lib/sandbox/actions.ts";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = { title: "Order" };

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What the gateway's dashboard would show of one order. */
export default async function SandboxOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const sandbox = requireSandbox();
  const row = findOrder(sandbox, decoded((await params).id));
  if (!row) notFound();
  const order = orderView(sandbox, row);
  const deliveries = listDeliveries(sandbox, order.merchantOrderId);
  const facts = [
    ["Price", `${order.productPrice} ${order.currency}`],
    ["merchant_order_id", order.merchantOrderId],
    ["order_id", order.orderId],
    ["Created", order.createdAt],
    ["Expires", order.expiresAt],
    ["Notifies", order.notifyUrl || "the account’s webhook address"],
  ];
  return (
    <Container className="pb-section">
      <AutoRefresh everyMs={4000} />
      <PageHeading title={order.productName || "Order"}>
        <StateBadge state={order.state} />
      </PageHeading>
      <div className="grid gap-12 lg:grid-cols-2">
        <section className="min-w-0">
          <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-[0.9375rem]">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="figures break-all">{value}</dd>
              </div>
            ))}
          </dl>
          <p className="my-6">
            <a href={order.paymentUrl} className={buttonClass("secondary")}>
              Open the payment page
            </a>
          </p>
          <h2 className="mb-3 text-2xl">Transactions</h2>
          {order.payments.length === 0 ? (
            <p className="text-muted">None yet.</p>
          ) : (
            <PaymentList payments={order.payments} />
          )}
          {order.payments.some((payment) => payment.stage === "success") ? (
            <>
              <h2 className="mb-3 mt-10 text-2xl">Refund</h2>
              <ActionForm action={refund} className="grid max-w-sm gap-3">
                <input type="hidden" name="id" value={order.merchantOrderId} />
                <Field
                  id="amount"
                  name="amount"
                  label="Amount"
                  hint="Tokens; empty means the whole first payment."
                  inputMode="decimal"
                />
                <Field
                  id="networkFee"
                  name="networkFee"
                  label="Network fee"
                  hint="Taken from the refund."
                  inputMode="decimal"
                />
                <button type="submit" className={buttonClass("secondary", "justify-self-start")}>
                  Refund
                </button>
              </ActionForm>
              <ul className="mt-4">
                {order.refunds.map((one) => (
                  <li
                    key={one.recordId}
                    className="figures border-t border-line py-2 text-[0.9375rem]"
                  >
                    −{one.amount} {one.crypto}, {one.received} received, {one.status}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
        <section className="min-w-0">
          <h2 className="text-2xl">What the shop was told</h2>
          {deliveries.length === 0 ? <p className="mt-3 text-muted">Nothing yet.</p> : null}
          <ul>
            {deliveries.map((delivery) => (
              <DeliveryCard key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        </section>
      </div>
      <section className="mt-section">
        <h2 className="mb-5 text-2xl">Play a scenario on this order</h2>
        <ScenarioList merchantOrderId={order.merchantOrderId} />
      </section>
    </Container>
  );
}
