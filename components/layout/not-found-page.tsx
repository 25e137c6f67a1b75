import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { NotFoundView } from "#components/layout/not-found-view.tsx";
import { layoutMessages } from "#messages/layout.ts";

/** Never throw `notFound()` where metadata is generated: the page would then have no body. */
export const notFoundMetadata: Metadata = {
  title: layoutMessages.notFound.title,
  robots: { index: false },
};

/**
 * A whole 404 page for a cached route. `notFound()` alone answers 404 with a body that is blank without JavaScript; beside
 * the view, in a Suspense of its own, it sets the status and the HTML is complete.
 */
export function NotFoundPage() {
  return (
    <>
      <NotFoundView />
      <Suspense fallback={null}>
        <AnswerNotFound />
      </Suspense>
    </>
  );
}

function AnswerNotFound(): null {
  notFound();
}
