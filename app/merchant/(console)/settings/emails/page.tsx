import type { Metadata } from "next";
import { EmailTextsTable } from "#components/merchant/settings/emails/email-texts-table.tsx";
import { SettingsTabs } from "#components/merchant/settings/settings-tabs.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { listEmailTexts } from "#lib/mail/texts/list-email-texts.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

export const metadata: Metadata = { title: t.title };

export default async function EmailTextsPage() {
  await requireStaff("owner");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SettingsTabs current="/emails" />
      <EmailTextsTable rows={await listEmailTexts(getDb().read)} />
    </>
  );
}
