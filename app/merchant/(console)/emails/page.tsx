import type { Metadata } from "next";
import { EmailTable } from "#components/merchant/emails/email-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { emailStates, listEmails } from "#lib/mail/list-emails.ts";
import { readCursor } from "#lib/merchant/lists/cursor.ts";
import { pageHref } from "#lib/merchant/lists/list-address.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantOutboxMessages as t } from "#messages/merchant/emails/outbox.ts";

export const metadata: Metadata = { title: t.title };

const PAGE = 50;
const HERE = "/merchant/emails";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EmailsPage({ searchParams }: Props) {
  await requireStaff();
  const parameters = await searchParams;
  const state = emailStates.find((one) => one === parameters.state) ?? null;
  const place = { after: readCursor(parameters.after), before: readCursor(parameters.before) };
  const { rows, previous, next } = await listEmails(getDb().read, state, place, PAGE);
  const kept = state === null ? {} : { state };
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {env().mail.smtpUrl === null ? (
        <Notice tone="warn" className="mb-5">
          {t.noServer}
        </Notice>
      ) : null}
      <Tabs
        label={t.filter}
        tabs={[
          { href: HERE, label: t.all, current: state === null },
          ...emailStates.map((one) => ({
            href: `${HERE}?state=${one}`,
            label: t.states[one],
            current: one === state,
          })),
        ]}
      />
      <EmailTable rows={rows} />
      <Pager
        previousHref={previous && pageHref(HERE, kept, { before: previous })}
        nextHref={next && pageHref(HERE, kept, { after: next })}
      />
    </>
  );
}
