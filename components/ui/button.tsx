import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

type Look = "primary" | "secondary" | "plain";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 px-5 py-2.5 text-body font-medium transition-colors duration-150 disabled:opacity-55 aria-disabled:opacity-55";

const looks: Record<Look, string> = {
  primary:
    "bg-accent text-accent-ink hover:bg-ink hover:text-paper disabled:hover:bg-accent disabled:hover:text-accent-ink",
  secondary: "border border-line-strong text-ink hover:border-ink hover:bg-wall",
  plain: "px-1 link text-ink",
};

/** Button classes, for links that look like buttons. */
export function buttonClass(look: Look = "primary", extra?: string): string {
  return cn(base, looks[look], extra);
}

export function Button({
  look = "primary",
  className,
  ...props
}: ComponentProps<"button"> & { look?: Look }) {
  return <button {...props} className={buttonClass(look, className)} />;
}
