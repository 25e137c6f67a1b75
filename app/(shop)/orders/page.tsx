import type { Metadata } from "next";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";

export const metadata: Metadata = { title: "Your order", robots: { index: false } };

export default function OrdersPage() {
  return (
    <Container className="pb-section">
      <PageHeading
        title="Looking for your order?"
        lead="Each order has its own private link. You saw it after ordering, and it is in your receipt."
      />
      <IntentLink href="/products" className={buttonClass("secondary")}>
        See all prints
      </IntentLink>
    </Container>
  );
}
