import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { answerWithStatus } from "#lib/merchant/answer-status.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

const { notFound: t } = merchantUiMessages;

/** What a page of the console shows, with status 404, for an id that nothing has. */
export function NotFound() {
  answerWithStatus(404);
  return <PageHeader title={t.heading} lead={t.lead} back={{ href: "/merchant", label: t.back }} />;
}
