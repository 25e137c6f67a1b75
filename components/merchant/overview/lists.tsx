import { VerdictBadge } from "#components/merchant/notifications/verdict-badge.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { StateBadge } from "#components/merchant/ui/state-badge.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import type { LowStock, NotificationRow } from "#lib/merchant/overview/read-operations.ts";
import type { TopProduct } from "#lib/merchant/overview/read-sales.ts";
import { formatMoney } from "#lib/money.ts";
import { type OrderState, orderStates } from "#lib/orders/order-state.ts";
import { formatCount } from "#lib/text/format-count.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOverviewMessages as t } from "#messages/merchant/overview.ts";

const row = "flex items-baseline justify-between gap-4 py-1.5";
const list = "grid grid-cols-[minmax(0,1fr)] divide-y divide-line";
const end = "figures shrink-0 text-right";

export function StatesPanel({ counts }: { counts: Map<OrderState, number> }) {
  return (
    <Panel title={t.byState}>
      <ul className={list}>
        {orderStates.map((state) => (
          <li key={state} className={row}>
            <a href={`/merchant/orders?state=${encodeURIComponent(state)}`}>
              <StateBadge state={state} />
            </a>
            <span className={end}>{formatCount(counts.get(state) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function TopProductsPanel({ products }: { products: TopProduct[] }) {
  return (
    <Panel title={t.topProducts}>
      {products.length === 0 ? (
        <p className="text-muted">{t.noSales}</p>
      ) : (
        <ol className={list}>
          {products.map(({ slug, title, pieces, totalMinor }) => (
            <li key={slug} className={row}>
              <a href={`/products/${slug}`} className="link min-w-0 truncate">
                {title}
              </a>
              <span className={end}>
                {`${formatMoney(totalMinor)} `}
                <span className="text-muted">{t.pieces(pieces)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

export function LowStockPanel({ variants }: { variants: LowStock[] }) {
  return (
    <Panel title={t.lowStock}>
      {variants.length === 0 ? (
        <p className="text-muted">{t.enoughStock}</p>
      ) : (
        <ul className={list}>
          {variants.map(({ variantId, productId, title, options, available }) => (
            <li key={variantId} className={row}>
              <a href={`/merchant/products/${productId}`} className="link min-w-0 truncate">
                {formatItem({ title, options })}
              </a>
              <span className={end}>{t.left(available)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function NotificationsPanel({ rows }: { rows: NotificationRow[] }) {
  return (
    <Panel
      title={t.notifications}
      aside={
        <a href="/merchant/notifications" className="link">
          {t.allNotifications}
        </a>
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t.noNotifications}</p>
      ) : (
        <ul className={list}>
          {rows.map(({ id, receivedAt, verdict, orderType, orderId }) => (
            <li key={id} className={row}>
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
                {orderId ? (
                  <a href={`/merchant/orders/${orderId}`} className="link">
                    {orderType ?? t.notification}
                  </a>
                ) : (
                  (orderType ?? t.notification)
                )}
                <VerdictBadge verdict={verdict} />
              </span>
              <span className={`${end} text-label text-muted`}>{formatDateTime(receivedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
