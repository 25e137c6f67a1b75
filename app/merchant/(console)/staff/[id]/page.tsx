import type { Metadata } from "next";
import { SessionTable } from "#components/merchant/account/session-table.tsx";
import { AccountActions } from "#components/merchant/staff/account-actions.tsx";
import { StateOf } from "#components/merchant/staff/staff-table.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { getDb } from "#db/client.ts";
import { findAccount } from "#lib/merchant/accounts/accounts.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { endStaffSessions } from "#lib/merchant/accounts/staff-actions.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { listSessions } from "#lib/merchant/sessions/session-store.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ id: string }> };

export default async function StaffAccountPage({ params }: Props) {
  const staff = await requireStaff("owner");
  const { id } = await params;
  const account = await findAccount(getDb().read, id);
  if (!account) return <NotFound />;
  const sessions = await listSessions(getDb().read, id, Date.now());
  const mayChange = id !== OWNER_ID && id !== staff.id;
  return (
    <>
      <PageHeader
        title={account.name}
        back={{ href: "/merchant/staff", label: t.back }}
        lead={
          <>
            {account.login}, {t.roles[account.role]} <StateOf account={account} />
          </>
        }
      >
        <a href={`/merchant/audit?staff=${id}`} className="link inline-flex min-h-11 items-center">
          {t.history}
        </a>
      </PageHeader>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title={t.sessions}>
          <SessionTable sessions={sessions} />
          {mayChange && sessions.length > 0 ? (
            <ActionForm action={endStaffSessions} className="mt-4">
              <input type="hidden" name="id" value={id} />
              <p>
                <SubmitButton look="secondary">{t.endSessions}</SubmitButton>
              </p>
            </ActionForm>
          ) : null}
        </Panel>
        <Panel title={t.actions}>
          {mayChange ? (
            <AccountActions account={account} />
          ) : (
            <p>{id === OWNER_ID ? t.ownerByEnvironment : t.notOneself}</p>
          )}
        </Panel>
      </div>
    </>
  );
}
