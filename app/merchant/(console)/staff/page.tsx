import type { Metadata } from "next";
import { RoleSelect } from "#components/merchant/staff/role-select.tsx";
import { StaffTable } from "#components/merchant/staff/staff-table.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { getDb } from "#db/client.ts";
import { listAccounts } from "#lib/merchant/accounts/accounts.ts";
import { inviteStaff } from "#lib/merchant/accounts/staff-actions.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

export const metadata: Metadata = { title: t.title };

export default async function StaffPage() {
  await requireStaff("owner");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <StaffTable accounts={await listAccounts(getDb().read)} />
      <Panel title={t.invite} className="mt-8 max-w-xl">
        <p className="mb-4 text-body text-muted">{t.inviteHint}</p>
        <ActionForm action={inviteStaff} submit={t.inviteSubmit}>
          <FormField name="name" label={t.name} autoComplete="off" required />
          <FormField
            name="login"
            label={t.login}
            hint={t.loginHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <RoleSelect value="staff" />
          <ConfirmPassword />
        </ActionForm>
      </Panel>
    </>
  );
}
