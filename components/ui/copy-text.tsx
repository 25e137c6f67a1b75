"use client";

import { useState } from "react";

/** Text to be sent exactly, with a button that copies it; without JavaScript it can still be selected. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Absent on plain http, and some browsers refuse it; the text can be selected still.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return (
    <span className="flex items-start justify-between gap-3 border border-line-strong bg-paper px-3 py-2">
      <code className="min-w-0 select-all break-all font-mono text-[0.9375rem]">{text}</code>
      <button
        type="button"
        onClick={copy}
        className="min-h-8 shrink-0 link text-label"
        aria-live="polite"
      >
        {copied ? "Copied" : "Copy"}
        <span className="sr-only"> {label}</span>
      </button>
    </span>
  );
}
