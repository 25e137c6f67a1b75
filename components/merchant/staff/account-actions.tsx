import type { ReactNode } from "react";
import { RoleSelect } from "#components/merchant/staff/role-select.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword } from "#components/merchant/ui/forms/fields.tsx";
import type { Account } from "#lib/merchant/accounts/accounts.ts";
import {
  changeRole,
  disableStaff,
  enableStaff,
  inviteStaffAgain,
  removeStaffSecondFactor,
} from "#lib/merchant/accounts/staff-actions.ts";
import type { FormAction } from "#lib/merchant/action-state.ts";
import { merchantStaffMessages as t } from "#messages/merchant/staff/staff.ts";

/** What an owner may change about an account, each after the password was typed again. */
export function AccountActions({ account }: { account: Account }) {
  const { id, role, disabledAt, totpEnabled } = account;
  return (
    <div className="grid gap-3">
      <Disclosure summary={t.changeRole} id={id} action={changeRole} submit={t.saveRole}>
        <RoleSelect value={role} />
      </Disclosure>
      <Disclosure
        summary={t.resetPassword}
        id={id}
        action={inviteStaffAgain}
        submit={t.resetPassword}
      />
      {totpEnabled ? (
        <Disclosure
          summary={t.removeSecondFactor}
          id={id}
          action={removeStaffSecondFactor}
          submit={t.removeSecondFactor}
        />
      ) : null}
      {disabledAt === null ? (
        <Disclosure summary={t.disable} id={id} action={disableStaff} submit={t.disable} />
      ) : (
        <Disclosure summary={t.enable} id={id} action={enableStaff} submit={t.enable} />
      )}
    </div>
  );
}

type Props = {
  summary: string;
  id: string;
  action: FormAction;
  submit: string;
  children?: ReactNode;
};

function Disclosure({ summary, id, action, submit, children }: Props) {
  return (
    <details className="border border-line">
      <summary className="flex min-h-11 items-center px-3">{summary}</summary>
      <ActionForm action={action} submit={submit} className="border-t border-line p-3">
        <input type="hidden" name="id" value={id} />
        {children}
        <ConfirmPassword />
      </ActionForm>
    </details>
  );
}
