/** @jsxImportSource hono/jsx */
import { DeliveryCard } from "#lib/sandbox/components/delivery-card.tsx";
import { Field, Form } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { PaymentList } from "#lib/sandbox/components/payment-list.tsx";
import { ScenarioList } from "#lib/sandbox/components/scenario-list.tsx";
import { StateBadge } from "#lib/sandbox/components/status.tsx";
import { Facts } from "#lib/sandbox/components/text.tsx";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import type { OrderRow } from "#lib/sandbox/orders/find-order.ts";
import { orderView } from "#lib/sandbox/orders/order-view.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import type { SandboxDelivery, SandboxOrder } from "#lib/sandbox/types.ts";

/** What the gateway's dashboard shows of one order, with its notifications and scenarios. */
export function OrderPage({ page, row }: { page: Page; row: OrderRow }) {
  const order = orderView(page.sandbox, row);
  const deliveries = listDeliveries(page.sandbox, order.merchantOrderId);
  return (
    <Layout page={page} title={order.productName || "Order"} live>
      <PageHead title={order.productName || "Order"}>
        <StateBadge state={order.state} />
      </PageHead>
      <div class="stack">
        {order.warnings.map((warning) => (
          <p class="alert warn">{warning}</p>
        ))}
        <div class="columns">
          <div class="stack">
            <Details order={order} />
            <section class="stack">
              <h2>Transactions</h2>
              {order.payments.length === 0 ? <p class="muted">None yet.</p> : null}
              <PaymentList page={page} payments={order.payments} />
            </section>
            <Refund page={page} order={order} />
          </div>
          <Notifications page={page} deliveries={deliveries} />
        </div>
        <section class="stack">
          <h2>Play a scenario on this order</h2>
          <ScenarioList page={page} merchantOrderId={order.merchantOrderId} />
        </section>
      </div>
    </Layout>
  );
}

const utc = (at: string) => `${at.slice(0, 19).replace("T", " ")} UTC`;

const Details = ({ order }: { order: SandboxOrder }) => (
  <section class="card stack">
    <Facts
      facts={[
        ["Price", `${order.productPrice} ${order.currency}`],
        ["merchant_order_id", order.merchantOrderId],
        ["order_id", order.orderId],
        ["Created", utc(order.createdAt)],
        ["Expires", utc(order.expiresAt)],
        ["Notifies", order.notifyUrl || "the account’s webhook URL"],
      ]}
    />
    <p>
      <a href={order.paymentUrl} class="button">
        Open the payment page
      </a>
    </p>
  </section>
);

function Refund({ page, order }: { page: Page; order: SandboxOrder }) {
  if (!order.payments.some((payment) => payment.stage === "success")) return null;
  return (
    <section class="card stack">
      <h2>Refund</h2>
      <Form page={page} action="refund" id={order.merchantOrderId} class="form">
        <Field
          id="amount"
          label="Amount"
          hint="In tokens. Leave empty to refund the whole first payment."
          inputmode="decimal"
        />
        <Field
          id="networkFee"
          label="Network fee"
          hint="Deducted from the refund."
          inputmode="decimal"
        />
        <button type="submit" class="button">
          Refund
        </button>
      </Form>
      {order.refunds.map((one) => (
        <p class="number">
          −{one.amount} {one.crypto}, {one.received} received, {one.status}
        </p>
      ))}
    </section>
  );
}

const Notifications = ({ page, deliveries }: { page: Page; deliveries: SandboxDelivery[] }) => (
  <section class="stack">
    <h2>Notifications</h2>
    {deliveries.length === 0 ? (
      <p class="muted">None yet.</p>
    ) : (
      <ul class="list">
        {deliveries.map((delivery) => (
          <DeliveryCard page={page} delivery={delivery} />
        ))}
      </ul>
    )}
  </section>
);
