import { eq } from "drizzle-orm";
import type { Metadata } from "next";
import { EmailStateBadge } from "#components/merchant/emails/email-state-badge.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { getDb } from "#db/client.ts";
import { emails } from "#db/tables.ts";
import { env } from "#lib/env.ts";
import { resendEmail } from "#lib/mail/actions.ts";
import { stateOf } from "#lib/mail/list-emails.ts";
import { withoutSecrets } from "#lib/mail/without-secrets.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOutboxMessages as t } from "#messages/merchant/emails/outbox.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function EmailPage({ params }: Props) {
  await requireStaff();
  const { id } = await params;
  const [mail] = await getDb().read.select().from(emails).where(eq(emails.id, id));
  if (!mail) return <NotFound />;
  const { subject, recipient, kind, createdAt, sentAt, error } = mail;
  // Without a mail server the outbox is where the mail is read.
  const { text, html } = env().mail.smtpUrl === null ? mail : withoutSecrets(mail);
  return (
    <>
      <PageHeader
        title={subject || kind}
        back={{ href: "/merchant/emails", label: t.back }}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {recipient || t.erased} <EmailStateBadge email={mail} />
            {formatDateTime(createdAt)}
          </span>
        }
      >
        {recipient === "" || stateOf(mail) === "waiting" ? null : (
          <ActionForm action={resendEmail}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton look="secondary">{t.again}</SubmitButton>
          </ActionForm>
        )}
      </PageHeader>
      {sentAt === null ? null : <p className="mb-4">{t.sentAt(formatDateTime(sentAt))}</p>}
      {error === null ? null : <p className="mb-4 text-bad">{t.refusedBy(error)}</p>}
      {html === "" ? null : (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
          <Panel title={t.preview}>
            {/* No script runs in it, and nothing is loaded from elsewhere. */}
            <iframe
              title={t.preview}
              sandbox=""
              srcDoc={html}
              className="h-[40rem] w-full border border-line bg-white"
            />
          </Panel>
          <Panel title={t.plainText}>
            <p className="whitespace-pre-wrap break-words font-mono text-xs">{text}</p>
          </Panel>
        </div>
      )}
    </>
  );
}
