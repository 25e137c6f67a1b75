import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { answerWithStatus } from "#lib/merchant/answer-status.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

const { notFound: t } = merchantUiMessages;

/** In the place of a product, collection or variant that is gone: a whole page with status 404. */
export function UnknownEntry() {
  answerWithStatus(404);
  return <PageHeader title={t.heading} lead={t.lead} back={{ href: "/merchant", label: t.back }} />;
}
