/** @jsxImportSource hono/jsx */
import { DeliveryCard } from "#lib/sandbox/components/delivery-card.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { Older } from "#lib/sandbox/components/older.tsx";
import { pageDeliveries } from "#lib/sandbox/deliveries/list.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { readCursor } from "#lib/sandbox/paging/cursor.ts";

const MAX_SHOWN = 50;

/** Notifications, newest first, with every try. */
export function DeliveriesPage({ page }: { page: Page }) {
  const { deliveries, older } = pageDeliveries(page.sandbox, {
    cursor: readCursor(page.query),
    limit: MAX_SHOWN,
  });
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
      <Older page={page} older={older} />
    </Layout>
  );
}
