import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { formatMoney } from "#lib/money.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages } from "#messages/merchant/orders/orders.ts";
import { merchantAttemptMessages as t } from "#messages/merchant/orders/payments.ts";

const { page } = merchantOrderMessages;

type Attempt = Evidence["facts"]["attempts"][number];

const columns: Column<Attempt>[] = [
  {
    key: "id",
    header: t.id,
    heading: true,
    cell: ({ id, kind, api }) => (
      <>
        <span className="break-all font-mono text-xs">{id}</span>
        <span className="block text-label text-muted">
          {t[kind]}, {api}
        </span>
      </>
    ),
  },
  {
    key: "status",
    header: t.status,
    cell: ({ status, error }) => (
      <>
        {t.statuses[status]}
        {error ? <span className="block text-label text-muted">{error}</span> : null}
      </>
    ),
  },
  {
    key: "ends",
    header: t.ends,
    cell: ({ gatewayExpiresAt, expiresAt }) => formatDateTime(gatewayExpiresAt ?? expiresAt),
  },
  {
    key: "checks",
    header: t.checks,
    cell: ({ checks, checkedAt }) =>
      checkedAt === null ? t.neverAsked : t.asked(Math.max(checks, 1), formatDateTime(checkedAt)),
  },
  {
    key: "price",
    header: t.price,
    end: true,
    cell: ({ priceMinor, currency }) => formatMoney(priceMinor, currency),
  },
];

/** Each request for money at the gateway, and how often it was asked about. */
export function AttemptsPanel({ attempts }: { attempts: Attempt[] }) {
  return (
    <Panel title={page.attempts}>
      <DataTable
        caption={page.attempts}
        columns={columns}
        rows={attempts.toReversed()}
        rowKey={(attempt) => attempt.id}
        empty={null}
      />
    </Panel>
  );
}
