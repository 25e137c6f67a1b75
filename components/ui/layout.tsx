import type { ComponentProps, ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

/** The page's width and side margins. All content goes inside one. */
export function Container({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("mx-auto w-full max-w-page px-edge", className)} />;
}

/** A page section with the standard space above and below. */
export function Section({ className, ...props }: ComponentProps<"section">) {
  return <section {...props} className={cn("py-section", className)} />;
}

/** A page's title with optional content beside it. */
export function PageHeading({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4 pb-8 pt-10 md:pt-14">
      <div className="max-w-2xl">
        <h1 className="text-title">{title}</h1>
        {lead ? <p className="mt-3 text-lead text-muted">{lead}</p> : null}
      </div>
      {children}
    </header>
  );
}
