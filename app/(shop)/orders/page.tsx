import type { Metadata } from "next";
import { LookUpForm } from "#components/order/own/look-up-form.tsx";
import { OwnOrders } from "#components/order/own/own-orders.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { getOwnOrders } from "#lib/orders/own/queries.ts";
import { yourOrdersMessages as t } from "#messages/order/your-orders.ts";

type Props = { searchParams: Promise<{ note?: string | string[] }> };

export const metadata: Metadata = { title: t.title, robots: { index: false } };

export default async function OrdersPage({ searchParams }: Props) {
  const { note } = await searchParams;
  const orders = await getOwnOrders();
  return (
    <Container className="pb-section">
      <PageHeading title={t.heading} lead={orders.length > 0 ? t.lead : t.none} />
      <div className="grid gap-12">
        {orders.length > 0 ? <OwnOrders orders={orders} /> : null}
        <LookUpForm note={typeof note === "string" ? note : undefined} />
      </div>
    </Container>
  );
}
