/** @jsxImportSource hono/jsx */
import type { Page } from "#lib/sandbox/pages/page.ts";

/** The way through a list that is newest first. */
export function Older({ page, older }: { page: Page; older: string | null }) {
  const isFirst = !page.query.has("before");
  if (isFirst && older === null) return null;
  return (
    <nav class="row between" aria-label="Pages">
      {isFirst ? <span /> : <a href={page.path}>Newest</a>}
      {older ? (
        <a href={`${page.path}?before=${encodeURIComponent(older)}`} rel="next">
          Older
        </a>
      ) : null}
    </nav>
  );
}
