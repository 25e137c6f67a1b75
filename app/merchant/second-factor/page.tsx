import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "#components/merchant/sign-in/plain-page.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { consolePath } from "#lib/merchant/console-path.ts";
import { submitCode } from "#lib/merchant/second-factor/actions.ts";
import { readSession } from "#lib/merchant/session.ts";
import { signOut } from "#lib/merchant/sign-in/actions.ts";
import { merchantSignInMessages } from "#messages/merchant/staff/sign-in.ts";

const { secondFactor: t } = merchantSignInMessages;

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondFactorPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = consolePath(typeof next === "string" ? next : "");
  const session = await readSession();
  if (!session) redirect("/merchant/sign-in");
  if (session.verified) redirect(path);
  return (
    <PlainPage title={t.heading} lead={t.lead}>
      <ActionForm action={submitCode} submit={t.submit}>
        <input type="hidden" name="next" value={path} />
        <FormField
          name="code"
          label={t.code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </ActionForm>
      <form action={signOut} className="mt-4">
        <button type="submit" className="link min-h-11 text-body">
          {t.restart}
        </button>
      </form>
    </PlainPage>
  );
}
