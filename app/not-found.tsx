import type { Metadata } from "next";
import { Footer } from "#components/layout/footer.tsx";
import { Header } from "#components/layout/header.tsx";
import { NotFoundView } from "#components/layout/not-found-view.tsx";
import { layoutMessages } from "#messages/layout.ts";

export const metadata: Metadata = { title: layoutMessages.notFound.title };

/** Addresses that no route matches. */
export default function NotFound() {
  return (
    <>
      <Header />
      <main id="main" className="flex-1">
        <NotFoundView />
      </main>
      <Footer />
    </>
  );
}
