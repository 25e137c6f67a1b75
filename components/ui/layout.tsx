import type { ComponentProps, ReactNode } from "react";

/** The page's width and side margins: everything stands inside one of these. */
export function Container({ className = "", ...props }: ComponentProps<"div">) {
  return <div {...props} className={`mx-auto w-full max-w-page px-edge ${className}`} />;
}

/** One subject of a page, with the page's rhythm above and below. */
export function Section({ className = "", ...props }: ComponentProps<"section">) {
  return <section {...props} className={`py-section ${className}`} />;
}

/** A page's title with what belongs beside it. */
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
