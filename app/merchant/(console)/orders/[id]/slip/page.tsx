import type { Metadata } from "next";
import { PackingSlip } from "#components/merchant/orders/print/packing-slip.tsx";
import { PrintBar } from "#components/merchant/orders/print/print-header.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readSlips } from "#lib/orders/shipping/read-slips.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";
import { merchantPrintMessages } from "#messages/merchant/orders/print.ts";

export const metadata: Metadata = { title: merchantPrintMessages.packingSlip };

type Props = { params: Promise<{ id: string }> };

export default async function PackingSlipPage({ params }: Props) {
  await requireStaff();
  const [slip] = await readSlips(getDb().read, [(await params).id]);
  if (!slip) return <NotFound />;
  const { id, number } = slip.order;
  return (
    <>
      <PrintBar back={{ href: `/merchant/orders/${id}`, label: t.page.heading(number) }} />
      <PackingSlip slip={slip} />
    </>
  );
}
