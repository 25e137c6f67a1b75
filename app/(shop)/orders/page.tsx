import type { Metadata } from "next";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { orderMessages } from "#messages/order.ts";
import { shopMessages } from "#shop/messages.ts";

export const metadata: Metadata = { title: orderMessages.lookUp.title, robots: { index: false } };

export default function OrdersPage() {
  return (
    <Container className="pb-section">
      <PageHeading title={orderMessages.lookUp.heading} lead={orderMessages.lookUp.lead} />
      <IntentLink href="/products" className={buttonClass("secondary")}>
        {shopMessages.seeAllProducts}
      </IntentLink>
    </Container>
  );
}
