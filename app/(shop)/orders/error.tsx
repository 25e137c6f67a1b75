"use client";

import { ErrorView } from "#components/layout/error-view.tsx";
import { uiMessages } from "#messages/ui.ts";

export default function OrderError() {
  return <ErrorView lead={uiMessages.error.orderLead} />;
}
