/** @jsxImportSource hono/jsx */
import { DeliveryCard } from "#lib/sandbox/components/delivery-card.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";

const MAX_SHOWN = 50;

/** The newest notifications with every try. */
export function DeliveriesPage({ page }: { page: Page }) {
  const deliveries = listDeliveries(page.sandbox, undefined, MAX_SHOWN);
  return (
    <Layout page={page} title="Deliveries" live>
      <PageHead
        title="Deliveries"
        lead="Every notification with its request and response. A notification is tried up to seven times, until the answer is success."
      />
      {deliveries.length === 0 ? (
        <p class="empty">No notifications yet. Pay an order to send one.</p>
      ) : (
        <ul class="list">
          {deliveries.map((delivery) => (
            <DeliveryCard page={page} delivery={delivery} />
          ))}
        </ul>
      )}
    </Layout>
  );
}
