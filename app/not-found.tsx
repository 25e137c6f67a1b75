import type { Metadata } from "next";
import { Footer } from "#components/layout/footer.tsx";
import { Header } from "#components/layout/header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { shopMessages } from "#shop/messages.ts";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <Header />
      <main id="main" className="flex-1">
        <Container className="pb-section">
          <PageHeading
            title="Page not found"
            lead="This page doesn’t exist or has moved. Check the address, or browse the shop."
          />
          <IntentLink href="/products" className={buttonClass()}>
            {shopMessages.seeAllProducts}
          </IntentLink>
        </Container>
      </main>
      <Footer />
    </>
  );
}
