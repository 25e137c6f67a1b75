/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { ClockMenu } from "#lib/sandbox/components/clock-menu.tsx";
import { Navigation } from "#lib/sandbox/components/navigation.tsx";
import { Alert } from "#lib/sandbox/components/status.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";

type LayoutProps = {
  page: Page;
  title: string;
  /** Fetch the page again while it is looked at. */
  live?: boolean;
  children: Child;
};

/** A page of the dashboard: navigation beside it, the clock above it. */
export function Layout({ page, title, live = false, children }: LayoutProps) {
  return (
    <Document title={title} live={live}>
      <Top page={page} />
      <div class="frame">
        <div class="side">
          <Navigation page={page} label="Sandbox" />
        </div>
        <main id="main" class="main">
          <StrayProblem page={page} />
          {children}
        </main>
      </div>
    </Document>
  );
}

/** The payment page: everything else is folded into a menu, so that the QR code is seen first. */
export function PaymentLayout({ page, title, children }: LayoutProps) {
  return (
    <Document title={title} live>
      <Top page={page} slim />
      <main id="main" class="pay">
        {children}
      </main>
    </Document>
  );
}

function Document({ title, live, children }: { title: string; live: boolean; children: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · CCPayment sandbox`}</title>
        <link rel="icon" href="/sandbox/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/sandbox/assets/sandbox.css" />
        <script type="module" src="/sandbox/assets/sandbox.js" />
      </head>
      <body data-live={live ? "" : undefined}>
        <a class="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}

function Top({ page, slim = false }: { page: Page; slim?: boolean }) {
  return (
    <header class={slim ? "top slim" : "top"}>
      <a class="brand" href="/sandbox">
        <img src="/sandbox/assets/icon.svg" alt="" width="22" height="22" />
        <span>CCPayment</span> Sandbox
      </a>
      <p class="notice-bar">No real money moves here.</p>
      <div class="top-tools">
        <ClockMenu page={page} />
        <details class="menu">
          <summary>Menu</summary>
          <div class="panel">
            <Navigation page={page} label="Menu" />
          </div>
        </details>
      </div>
    </header>
  );
}

// The clock is part of every page: what goes wrong with it is shown above the content.
function StrayProblem({ page }: { page: Page }) {
  if (page.problem?.action !== "setClock" && page.problem?.action !== "") return null;
  return <Alert>{page.problem.message}</Alert>;
}

/** A page's heading with an optional introduction and something beside it. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: Child;
}) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {children}
      {lead ? <p class="lead">{lead}</p> : null}
    </div>
  );
}
