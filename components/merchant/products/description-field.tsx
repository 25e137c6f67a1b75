"use client";

import { useRef, useState, useTransition } from "react";
import { FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

/** The description in Markdown, with a look at how shoppers see it. */
export function DescriptionField({ description }: { description: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [html, setHtml] = useState<string>();
  const [isPending, start] = useTransition();
  const show = () =>
    start(async () => {
      const text = frame.current?.querySelector("textarea")?.value ?? "";
      const sent = { method: "POST", body: text };
      const response = await fetch("/api/merchant/markdown", sent).catch(() => null);
      setHtml(response?.ok && !response.redirected ? await response.text() : t.previewFailed);
    });
  return (
    <div ref={frame} className="grid gap-2">
      <FormTextarea
        name="description"
        label={t.fields.description}
        hint={t.fields.descriptionHint}
        rows={10}
        defaultValue={description}
      />
      <p className="flex gap-3">
        <Button type="button" look="secondary" onClick={show} disabled={isPending}>
          {t.showPreview}
        </Button>
        {html === undefined ? null : (
          <Button type="button" look="plain" onClick={() => setHtml(undefined)}>
            {t.hidePreview}
          </Button>
        )}
      </p>
      {html === undefined ? null : (
        <div
          aria-live="polite"
          className="max-w-prose border border-line p-4 [&_a]:link [&_h3]:mt-4 [&_h3]:text-xl [&_ol]:list-decimal [&_ol]:pl-5 [&_p+*]:mt-3 [&_ul]:list-disc [&_ul]:pl-5"
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </div>
  );
}
