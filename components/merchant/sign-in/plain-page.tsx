import type { ReactNode } from "react";
import shop from "#shop/shop.ts";

/** A page of the console without its navigation: sign-in and what comes before it. */
export function PlainPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  return (
    <main id="main" className="mx-auto w-full max-w-sm flex-1 px-4 py-12 md:py-20">
      <p className="mb-6 font-serif text-xl">{shop.name}</p>
      <h1 className="text-2xl">{title}</h1>
      {lead ? <p className="mt-2 text-body text-muted">{lead}</p> : null}
      <div className="mt-6">{children}</div>
    </main>
  );
}
