import type { ComponentProps } from "react";

export type Tone = "info" | "good" | "warn" | "bad" | "calm";

const tones: Record<Tone, string> = {
  info: "border-info bg-info-wash text-info",
  good: "border-good bg-good-wash text-good",
  warn: "border-warn bg-warn-wash text-warn",
  bad: "border-bad bg-bad-wash text-bad",
  calm: "border-line-strong bg-wall text-ink",
};

/** A message that stands out by a coloured edge; errors should also carry role="alert". */
export function Notice({
  tone = "info",
  className = "",
  ...props
}: ComponentProps<"div"> & { tone?: Tone }) {
  return (
    <div
      {...props}
      className={`border-l-2 px-4 py-3 text-[0.9375rem] ${tones[tone]} ${className}`}
    />
  );
}

/** A short state in a tone of its own; the words say it, the colour only underlines. */
export function Badge({
  tone = "calm",
  className = "",
  ...props
}: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      {...props}
      className={`inline-flex items-center gap-1.5 border px-2 py-0.5 text-label font-medium ${tones[tone]} ${className}`}
    />
  );
}
