import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "#components/merchant/sign-in/plain-page.tsx";
import { SignInForm } from "#components/merchant/sign-in/sign-in-form.tsx";
import { isConsoleOn } from "#lib/merchant/accounts/console-password.ts";
import { consolePath } from "#lib/merchant/console-path.ts";
import { readSession } from "#lib/merchant/session.ts";
import { merchantSignInMessages as t } from "#messages/merchant/staff/sign-in.ts";

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (!isConsoleOn()) return <PlainPage title={t.off.heading} lead={t.off.lead} />;
  const { next } = await searchParams;
  const path = consolePath(typeof next === "string" ? next : "");
  if ((await readSession())?.verified) redirect(path);
  return (
    <PlainPage title={t.heading}>
      <SignInForm next={path} />
    </PlainPage>
  );
}
