import type { ReactNode } from "react";

/** What a list says that has nothing to show, with the next step. */
export function EmptyState({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="font-medium">{heading}</p>
      {children ? <div className="mt-1 text-body text-muted">{children}</div> : null}
    </div>
  );
}
