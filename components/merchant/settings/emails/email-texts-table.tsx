import { type Column, DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import type { EmailTextsRow } from "#lib/mail/texts/list-email-texts.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

const columns: Column<EmailTextsRow>[] = [
  {
    key: "mail",
    header: t.mail,
    heading: true,
    cell: ({ kind }) => (
      <a href={`/merchant/settings/emails/${kind}`} className="link">
        {t.kinds[kind]}
      </a>
    ),
  },
  { key: "subject", header: t.subject, cell: ({ subject }) => subject },
  { key: "state", header: t.state, cell: ({ isChanged }) => (isChanged ? t.changed : t.original) },
];

export function EmailTextsTable({ rows }: { rows: EmailTextsRow[] }) {
  return (
    <DataTable
      caption={t.caption}
      columns={columns}
      rows={rows}
      rowKey={({ kind }) => kind}
      empty={null}
    />
  );
}
