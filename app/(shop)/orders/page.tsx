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
        lead="Its page opens with its own link, which you saw after ordering and which is in the receipt of what you paid. Nobody can open it by guessing."
      />
      <IntentLink href="/products" className={buttonClass("secondary")}>
        See all prints
      </IntentLink>
    </Container>
  );
}
