import type { Metadata } from "next";
import { InvoiceSheet } from "#components/merchant/orders/print/invoice-sheet.tsx";
import { PrintBar } from "#components/merchant/orders/print/print-header.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { getShop } from "#lib/get-shop.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readEvidence } from "#lib/orders/evidence/read-evidence.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";
import { merchantPrintMessages } from "#messages/merchant/orders/print.ts";

export const metadata: Metadata = { title: merchantPrintMessages.invoice };

type Props = { params: Promise<{ id: string }> };

export default async function InvoicePage({ params }: Props) {
  await requireStaff();
  const { db, clock } = getShop();
  const evidence = await readEvidence(db.read, (await params).id, clock.now());
  if (!evidence) return <NotFound />;
  const { id, number } = evidence.order;
  return (
    <>
      <PrintBar back={{ href: `/merchant/orders/${id}`, label: t.page.heading(number) }} />
      {evidence.settlement.covered ? (
        <InvoiceSheet evidence={evidence} />
      ) : (
        <EmptyState heading={merchantPrintMessages.notPaid} />
      )}
    </>
  );
}
