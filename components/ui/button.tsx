import type { ComponentProps } from "react";

type Look = "primary" | "secondary" | "plain";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 px-5 py-2.5 text-[0.9375rem] font-medium transition-colors duration-150 disabled:opacity-55 aria-disabled:opacity-55";

const looks: Record<Look, string> = {
  primary:
    "bg-ink text-paper hover:bg-accent hover:text-accent-ink disabled:hover:bg-ink disabled:hover:text-paper",
  secondary: "border border-line-strong text-ink hover:border-ink hover:bg-wall",
  plain: "px-1 link text-ink",
};

/** The class names of a button, for a link that looks like one. */
export function buttonClass(look: Look = "primary", extra = ""): string {
  return `${base} ${looks[look]} ${extra}`;
}

export function Button({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: Look }) {
  return <button {...props} className={buttonClass(look, className)} />;
}
