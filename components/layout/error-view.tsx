"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { uiMessages } from "#messages/ui.ts";

const { error: t } = uiMessages;

/** What a page shows that failed on the server or in the browser. */
export function ErrorView({ lead = t.lead, retry }: { lead?: string; retry: () => void }) {
  return (
    <Container className="pb-section">
      <PageHeading title={t.heading} lead={lead} />
      <p className="flex flex-wrap gap-3">
        <Button onClick={retry}>{t.tryAgain}</Button>
        <a href="/" className={buttonClass("secondary")}>
          {t.home}
        </a>
      </p>
    </Container>
  );
}
