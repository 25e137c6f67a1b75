"use client";

import { ErrorView } from "#components/layout/error-view.tsx";
import { layoutMessages } from "#messages/layout.ts";

export default function OrderError({ reset }: { reset: () => void }) {
  return <ErrorView lead={layoutMessages.error.orderLead} retry={reset} />;
}
