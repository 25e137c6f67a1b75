import type { Metadata } from "next";
import { AutoRefresh } from "#components/sandbox/auto-refresh.tsx";
import { DeliveryCard } from "#components/sandbox/delivery-card.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { listDeliveries } from "#lib/sandbox/deliveries/list.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = { title: "Deliveries" };

export default function DeliveriesPage() {
  const deliveries = listDeliveries(requireSandbox(), undefined, 50);
  return (
    <Container className="pb-section">
      <AutoRefresh everyMs={4000} />
      <PageHeading
        title="Deliveries"
        lead="Every notification with what was sent and what was answered. One is tried up to seven times until the answer is success."
      />
      {deliveries.length === 0 ? <p className="text-muted">None yet: pay an order first.</p> : null}
      <ul className="border-t border-line">
        {deliveries.map((delivery) => (
          <DeliveryCard key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </Container>
  );
}
