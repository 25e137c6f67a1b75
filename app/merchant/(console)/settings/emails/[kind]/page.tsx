import type { Metadata } from "next";
import { EmailTextsForm } from "#components/merchant/settings/emails/email-texts-form.tsx";
import { ResetPanel } from "#components/merchant/settings/reset-panel.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { readOwnerAddress } from "#lib/mail/owner-address.ts";
import { previewTexts } from "#lib/mail/preview/preview-texts.ts";
import { resetEmailTexts } from "#lib/mail/texts/actions.ts";
import { listEmailTexts } from "#lib/mail/texts/list-email-texts.ts";
import { readEmailTexts } from "#lib/mail/texts/stored-texts.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ kind: string }> };

export default async function EmailTextPage({ params }: Props) {
  await requireStaff("owner");
  const { kind: asked } = await params;
  const { read } = getDb();
  const row = (await listEmailTexts(read)).find(({ kind }) => kind === asked);
  if (!row) return <NotFound />;
  const { kind, isChanged } = row;
  return (
    <>
      <PageHeader
        title={t.kinds[kind]}
        back={{ href: "/merchant/settings/emails", label: t.back }}
      />
      <EmailTextsForm
        kind={kind}
        texts={await readEmailTexts(read, kind)}
        preview={await previewTexts(read, kind, env().appUrl)}
        address={await readOwnerAddress(read)}
      />
      {isChanged ? (
        <div className="mt-8 max-w-xl">
          <ResetPanel
            action={resetEmailTexts}
            name="kind"
            value={kind}
            label={t.reset}
            lead={t.resetLead}
          />
        </div>
      ) : null}
    </>
  );
}
