/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { Older } from "#lib/sandbox/components/older.tsx";
import { StateBadge } from "#lib/sandbox/components/status.tsx";
import { Moment } from "#lib/sandbox/components/text.tsx";
import { listOrders } from "#lib/sandbox/orders/order-view.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { readCursor } from "#lib/sandbox/paging/cursor.ts";
import type { SandboxOrder } from "#lib/sandbox/types.ts";

const MAX_SHOWN = 100;

/** Orders, newest first. */
export function OrdersPage({ page }: { page: Page }) {
  const { orders, older } = listOrders(page.sandbox, readCursor(page.query), MAX_SHOWN);
  return (
    <Layout page={page} title="Orders" live>
      <PageHead
        title="Orders"
        lead="Every order that shops created here, newest first. Open one to pay or refund it, or to see its notifications."
      />
      <div class="stack">
        {orders.length === 0 ? (
          <NoOrders page={page} />
        ) : (
          <ul class="list">
            {orders.map((order) => (
              <OrderLine order={order} />
            ))}
          </ul>
        )}
        <Older page={page} older={older} />
        <Form page={page} action="reset">
          <button type="submit" class="button">
            Reset: delete orders, deliveries, settings and faults
          </button>
        </Form>
      </div>
    </Layout>
  );
}

function OrderLine({ order }: { order: SandboxOrder }) {
  return (
    <li class="item item-3" data-key={order.merchantOrderId}>
      <div>
        <a class="item-title" href={`/sandbox/orders/${encodeURIComponent(order.merchantOrderId)}`}>
          {order.productName || order.merchantOrderId}
        </a>
        <p class="muted small break">
          <Moment at={order.createdAt} /> · {order.merchantOrderId} · {order.kind}
        </p>
        {order.warnings.map((warning) => (
          <p class="alert warn small">{warning}</p>
        ))}
      </div>
      <p class="number">
        {order.productPrice} {order.currency}
      </p>
      <StateBadge state={order.state} />
    </li>
  );
}

const NoOrders = ({ page }: { page: Page }) => (
  <div class="empty">
    {page.sandbox.shopUrl ? (
      <p>
        No orders yet. Buy something in <a href={page.sandbox.shopUrl}>the shop</a>, and its order
        appears here.
      </p>
    ) : (
      <p>
        No orders yet. <a href="/sandbox/docs">Send a first call</a>, and its order appears here.
      </p>
    )}
  </div>
);
