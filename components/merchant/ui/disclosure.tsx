import type { ReactNode } from "react";

type Props = { summary: string; isOpen?: boolean; children: ReactNode };

/** Something that is needed now and then, behind its name. Works without JavaScript. */
export function Disclosure({ summary, isOpen = false, children }: Props) {
  return (
    <details open={isOpen} className="min-w-0">
      <summary className="link min-h-11 w-fit cursor-pointer content-center text-body">
        {summary}
      </summary>
      <div className="grid gap-4 pt-2">{children}</div>
    </details>
  );
}
