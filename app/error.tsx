"use client";

import { ErrorView } from "#components/layout/error-view.tsx";

/** Failures outside the areas that have an error page of their own. */
export default function ErrorPage() {
  return (
    <main id="main" className="flex-1">
      <ErrorView />
    </main>
  );
}
