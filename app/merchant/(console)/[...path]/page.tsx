import type { Metadata } from "next";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { answerWithStatus } from "#lib/merchant/answer-status.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantUiMessages } from "#messages/merchant-ui.ts";

const { notFound: t } = merchantUiMessages;

export const metadata: Metadata = { title: t.title };

/** Addresses of the console that no page has. */
export default async function UnknownPage() {
  await requireStaff();
  answerWithStatus(404);
  return <PageHeader title={t.heading} lead={t.lead} back={{ href: "/merchant", label: t.back }} />;
}
