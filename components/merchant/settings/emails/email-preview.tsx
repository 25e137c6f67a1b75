"use client";

import { use } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import type { Preview } from "#lib/merchant/action-state.ts";
import { emailTextMessages as t } from "#messages/merchant/emails/texts.ts";

/** The mail as it is saved, or as it is typed once the form asked for that: light, dark and as plain text. */
export function EmailPreview({ saved }: { saved: Preview }) {
  const state = use(FormStateContext);
  const typed = state.status === "previewed" ? state.preview : undefined;
  const { html, darkHtml = "", text = "" } = typed ?? saved;
  return (
    <section aria-label={t.preview} className="grid gap-4">
      <p className="text-label text-muted">{t.example}</p>
      <Frame title={t.light} html={html} />
      <Frame title={t.dark} html={darkHtml} />
      <details className="border border-line">
        <summary className="min-h-11 cursor-pointer px-4 py-2.5">{t.plain}</summary>
        <p className="whitespace-pre-wrap break-words border-t border-line p-4 font-mono text-xs">
          {text}
        </p>
      </details>
    </section>
  );
}

function Frame({ title, html }: { title: string; html: string }) {
  return (
    <figure>
      <figcaption className="mb-1 text-label font-medium">{title}</figcaption>
      {/* No script runs in it, and nothing is loaded from elsewhere. */}
      <iframe
        title={`${t.preview}: ${title}`}
        sandbox=""
        srcDoc={html}
        className="h-[34rem] w-full border border-line"
      />
    </figure>
  );
}
