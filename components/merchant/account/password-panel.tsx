import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { changePassword } from "#lib/merchant/accounts/own-actions.ts";
import { MIN_PASSWORD_LENGTH } from "#lib/merchant/limits.ts";
import { merchantAccountMessages } from "#messages/merchant/staff/account.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { password: t } = merchantAccountMessages;
const { newPassword } = merchantSignInMessages;

export function PasswordPanel({ byEnvironment }: { byEnvironment: boolean }) {
  return (
    <Panel title={t.heading}>
      {byEnvironment ? (
        <p>{t.byEnvironment}</p>
      ) : (
        <ActionForm action={changePassword} submit={t.submit}>
          <FormField
            name="password"
            type="password"
            label={t.label}
            hint={newPassword.hint(MIN_PASSWORD_LENGTH)}
            autoComplete="new-password"
          />
          <ConfirmPassword />
        </ActionForm>
      )}
    </Panel>
  );
}
