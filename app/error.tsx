"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";

/** Shown when a page fails on the server or in the browser. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="mx-auto w-full max-w-2xl flex-1 px-edge py-section">
      <h1 className="text-title">Something went wrong</h1>
      <p className="mt-3 text-lead text-muted">
        We couldn’t load this page. Your cart and your orders are safe. Please try again in a
        minute.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Button onClick={reset}>Try again</Button>
        <a href="/" className={buttonClass("secondary")}>
          Go to the home page
        </a>
      </p>
    </main>
  );
}
