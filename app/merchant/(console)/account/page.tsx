import type { Metadata } from "next";
import { OwnSessions } from "#components/merchant/account/own-sessions.tsx";
import { PasswordPanel } from "#components/merchant/account/password-panel.tsx";
import { SecondFactorPanel } from "#components/merchant/account/second-factor-panel.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { viewSecondFactor } from "#lib/merchant/second-factor/view-second-factor.ts";
import { readSession, requireStaff } from "#lib/merchant/session.ts";
import { listSessions } from "#lib/merchant/sessions/session-store.ts";
import { merchantAccountMessages as t } from "#messages/merchant/staff/account.ts";

export const metadata: Metadata = { title: t.title };

export default async function AccountPage() {
  const staff = await requireStaff();
  const session = await readSession();
  if (!session) return null;
  const { read } = getDb();
  const sessions = await listSessions(read, staff.id, Date.now());
  const secondFactor = await viewSecondFactor(read, env().sessionSecret, session.account);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(session.account.login, t.roles[staff.role])} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <SecondFactorPanel view={secondFactor} />
        <div className="grid gap-6">
          <PasswordPanel byEnvironment={staff.id === OWNER_ID} />
          <OwnSessions sessions={sessions} currentId={session.id} />
        </div>
      </div>
    </>
  );
}
