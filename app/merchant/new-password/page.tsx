import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "#components/merchant/sign-in/plain-page.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { chooseFirstPassword } from "#lib/merchant/accounts/first-password-action.ts";
import { MIN_PASSWORD_LENGTH } from "#lib/merchant/limits.ts";
import { readSession } from "#lib/merchant/session.ts";
import { stageOf } from "#lib/merchant/sessions/session-stage.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { newPassword: t } = merchantSignInMessages;

export const metadata: Metadata = { title: t.title };

export default async function NewPasswordPage() {
  const session = await readSession();
  if (!session || stageOf(session) !== "new-password") redirect("/merchant");
  return (
    <PlainPage title={t.heading} lead={t.lead}>
      <ActionForm action={chooseFirstPassword} submit={t.submit}>
        <FormField
          name="password"
          type="password"
          label={t.password}
          hint={t.hint(MIN_PASSWORD_LENGTH)}
          autoComplete="new-password"
          required
        />
      </ActionForm>
    </PlainPage>
  );
}
