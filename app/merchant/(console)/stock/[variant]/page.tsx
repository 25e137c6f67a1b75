import type { Metadata } from "next";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { StockLedger } from "#components/merchant/stock/stock-ledger.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { Stat } from "#components/merchant/ui/stat.tsx";
import { getDb } from "#db/client.ts";
import { readStock } from "#lib/catalog/admin/read-ledger.ts";
import { adjustVariant } from "#lib/catalog/stock/actions.ts";
import { stockReasons } from "#lib/catalog/stock/adjust-stock.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { stockMessages as t } from "#messages/merchant/catalog/stock.ts";

type Props = {
  params: Promise<{ variant: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export const metadata: Metadata = { title: t.adjust };

export default async function VariantStockPage({ params, searchParams }: Props) {
  await requireStaff();
  const { variant: id } = await params;
  const before = Number((await searchParams).before);
  const found = await readStock(getDb().read, id, Number.isSafeInteger(before) ? before : null);
  if (!found) return <UnknownEntry />;
  const { variant, name, ledger, next, opening } = found;
  const { available, reserved, sold } = variant;
  return (
    <>
      <PageHeader
        title={name}
        lead={variant.sku}
        back={{ href: "/merchant/stock", label: t.title }}
      />
      <dl className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label={t.figures.available} value={available} />
        <Stat label={t.figures.reserved} value={reserved} />
        <Stat label={t.figures.onHand} value={available + reserved} />
        <Stat label={t.figures.sold} value={sold} />
      </dl>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Panel title={t.adjust}>
          <ActionForm action={adjustVariant} submit={t.adjust}>
            <input type="hidden" name="variantId" value={id} />
            <FormSelect name="reason" label={t.reason} defaultValue="received">
              {stockReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t.reasons[reason]}
                </option>
              ))}
            </FormSelect>
            <FormField name="quantity" label={t.quantity} hint={t.quantityHint} inputMode="text" />
            <FormField name="note" label={t.note} />
          </ActionForm>
        </Panel>
        <Panel title={t.ledger}>
          <StockLedger rows={ledger} opening={opening} />
          <Pager nextHref={next === null ? null : `/merchant/stock/${id}?before=${next}`} />
        </Panel>
      </div>
    </>
  );
}
