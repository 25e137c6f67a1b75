"use client";

import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

const { error: t } = merchantUiMessages;

export default function ConsoleError() {
  return (
    <PageHeader title={t.heading} lead={t.lead}>
      <Button onClick={() => location.reload()}>{t.tryAgain}</Button>
    </PageHeader>
  );
}
