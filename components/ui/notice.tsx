import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

export type Tone = "info" | "good" | "warn" | "bad" | "calm";

const tones: Record<Tone, string> = {
  info: "border-info bg-info-wash text-info",
  good: "border-good bg-good-wash text-good",
  warn: "border-warn bg-warn-wash text-warn",
  bad: "border-bad bg-bad-wash text-bad",
  calm: "border-line-strong bg-wall text-ink",
};

/** A highlighted message; errors also need role="alert". */
export function Notice({
  tone = "info",
  className,
  ...props
}: ComponentProps<"div"> & { tone?: Tone }) {
  return (
    <div {...props} className={cn("border-l-2 px-4 py-3 text-body", tones[tone], className)} />
  );
}

/** A short status label; color only supports the text. */
export function Badge({
  tone = "calm",
  className,
  ...props
}: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      {...props}
      className={cn(
        "inline-flex items-center gap-1.5 border px-2 py-0.5 text-label font-medium",
        tones[tone],
        className,
      )}
    />
  );
}
