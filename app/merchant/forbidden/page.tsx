import type { Metadata } from "next";
import { PlainPage } from "#components/merchant/sign-in/plain-page.tsx";
import { answerWithStatus } from "#lib/merchant/answer-status.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

const { forbidden: t } = merchantUiMessages;

export const metadata: Metadata = { title: t.title };

/** Where a request ends whose account has the wrong role, or that another site's page sent. */
export default function ForbiddenPage() {
  answerWithStatus(403);
  return (
    <PlainPage title={t.heading} lead={t.lead}>
      <a href="/merchant" className="link">
        {t.back}
      </a>
    </PlainPage>
  );
}
