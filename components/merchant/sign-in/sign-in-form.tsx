"use client";

import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { submitSignIn } from "#lib/merchant/sign-in/actions.ts";
import { merchantSignInMessages as t } from "#messages/merchant/staff/sign-in.ts";

/** `next`: where to go afterwards. */
export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={submitSignIn} submit={t.submit}>
      <input type="hidden" name="next" value={next} />
      <FormField
        name="login"
        label={t.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <FormField
        name="password"
        type="password"
        label={t.password}
        autoComplete="current-password"
        required
      />
    </ActionForm>
  );
}
