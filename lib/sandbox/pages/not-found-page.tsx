/** @jsxImportSource hono/jsx */
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";

/** An unknown address. */
export const NotFoundPage = ({ page, what }: { page: Page; what: string }) => (
  <Layout page={page} title="Not found">
    <PageHead title={`${what} was not found`} />
    <p class="stack">
      <span class="muted">It may have been deleted by a reset of the sandbox.</span>
      <span>
        <a class="button" href="/sandbox">
          All orders
        </a>
      </span>
    </p>
  </Layout>
);
