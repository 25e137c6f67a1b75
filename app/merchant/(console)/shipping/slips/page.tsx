import type { Metadata } from "next";
import { PackingSlip } from "#components/merchant/orders/print/packing-slip.tsx";
import { PrintBar } from "#components/merchant/orders/print/print-header.tsx";
import { EmptyState } from "#components/merchant/ui/lists/empty-state.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { readSlips } from "#lib/orders/shipping/read-slips.ts";
import { merchantPrintMessages } from "#messages/merchant/orders/print.ts";
import { merchantShippingMessages as t } from "#messages/merchant/orders/shipping.ts";

export const metadata: Metadata = { title: merchantPrintMessages.packingSlips };

const MAX_SLIPS = 100;

type Props = { searchParams: Promise<{ "orderIds[]"?: string | string[] }> };

/** A sheet for each order selected in the queue. */
export default async function PackingSlipsPage({ searchParams }: Props) {
  await requireStaff();
  const ids = [(await searchParams)["orderIds[]"] ?? []].flat().slice(0, MAX_SLIPS);
  const slips = await readSlips(getDb().read, ids);
  return (
    <>
      <PrintBar back={{ href: "/merchant/shipping", label: t.title }} />
      {slips.length === 0 ? <EmptyState heading={t.selectFirst} /> : null}
      {slips.map((slip) => (
        <PackingSlip key={slip.order.id} slip={slip} />
      ))}
    </>
  );
}
