"use client";

import { useState } from "react";
import { uiMessages } from "#messages/ui.ts";

const { copy: t } = uiMessages;

/** Text with a copy button; it can be selected where JavaScript is off. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Absent on plain http, and some browsers deny it: the text can still be selected.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return (
    <span className="flex items-center justify-between gap-3 border border-line-strong bg-paper px-3 py-2">
      <code className="min-w-0 select-all break-all font-mono text-body">{text}</code>
      <button
        type="button"
        onClick={copy}
        className="min-h-8 shrink-0 link text-label"
        aria-live="polite"
      >
        {copied ? t.copied : t.copy}
        <span className="sr-only"> {label}</span>
      </button>
    </span>
  );
}
