import type { ReactNode } from "react";

type Props = {
  title: string;
  lead?: ReactNode;
  /** Where this page belongs to. */
  back?: { href: string; label: string };
  /** Beside the title: what can be done here. */
  children?: ReactNode;
};

/** The top of a page of the console. */
export function PageHeader({ title, lead, back, children }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-3xl">
        {back ? (
          <p className="text-label">
            <a href={back.href} className="link inline-flex min-h-8 items-center text-muted">
              {back.label}
            </a>
          </p>
        ) : null}
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        {lead ? <div className="mt-1 text-body text-muted">{lead}</div> : null}
      </div>
      {children ? <div className="flex flex-wrap items-center gap-3">{children}</div> : null}
    </header>
  );
}
