"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { uiMessages } from "#messages/ui.ts";

const { error: t } = uiMessages;

/** What a page shows that failed on the server or in the browser. */
export function ErrorView({ lead = t.lead }: { lead?: string }) {
  return (
    <Container className="pb-section">
      <PageHeading title={t.heading} lead={lead} />
      <p className="flex flex-wrap gap-3">
        {/* Whole: after an update, a page of the version before has scripts and forms that are gone. */}
        <Button onClick={() => location.reload()}>{t.tryAgain}</Button>
        <a href="/" className={buttonClass("secondary")}>
          {t.home}
        </a>
      </p>
    </Container>
  );
}
