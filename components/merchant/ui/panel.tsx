import { type ReactNode, useId } from "react";
import { cn } from "#components/ui/cn.ts";

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode };

/** A part of a page with a heading of its own. */
export function Panel({ title, aside, className, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("border border-line bg-paper", className)}>
      <header className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line px-4 py-2.5">
        <h2 id={id} className="font-sans text-body font-medium">
          {title}
        </h2>
        {aside ? <div className="text-label">{aside}</div> : null}
      </header>
      <div className="p-4">{children}</div>
    </section>
  );
}
