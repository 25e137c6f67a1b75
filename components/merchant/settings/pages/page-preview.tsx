"use client";

import { use } from "react";
import { PageText } from "#components/layout/page-text.tsx";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";

/** The typed text as shoppers would see it, once the form asked for it. */
export function PagePreview() {
  const state = use(FormStateContext);
  const html = state.status === "previewed" ? state.preview?.html : undefined;
  if (html === undefined) return null;
  return (
    <section aria-label={t.preview} className="border border-line bg-paper p-5">
      <PageText html={html} />
    </section>
  );
}
