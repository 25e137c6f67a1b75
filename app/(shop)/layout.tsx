import type { ReactNode } from "react";
import { Footer } from "#components/layout/footer.tsx";
import { Header } from "#components/layout/header.tsx";

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Header />
      <main id="main" className="flex-1">
        {children}
      </main>
      <Footer />
    </>
  );
}
