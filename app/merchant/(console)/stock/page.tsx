import type { Metadata } from "next";
import { StockFilters } from "#components/merchant/stock/stock-filters.tsx";
import { StockGrid } from "#components/merchant/stock/stock-grid.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { listCollectionChoices } from "#lib/catalog/admin/list-choices.ts";
import { listVariantsForStaff } from "#lib/catalog/admin/list-variants.ts";
import { listHref, productFilterSchema } from "#lib/catalog/admin/product-filter.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { stockMessages as t } from "#messages/merchant/catalog/stock.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/merchant/stock";

export const metadata: Metadata = { title: t.title };

export default async function StockPage({ searchParams }: Props) {
  await requireStaff();
  const { after, ...asked } = await searchParams;
  const { q, collection, stock } = productFilterSchema.parse(asked);
  const filter = { q, collection, stock };
  const { read } = getDb();
  const { rows, next } = await listVariantsForStaff(read, filter, String(after ?? ""));
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <StockFilters
        path={PATH}
        filter={filter}
        collections={await listCollectionChoices(read, { byHand: false })}
      />
      <StockGrid rows={rows} />
      <Pager
        previousHref={after ? listHref(PATH, filter) : null}
        nextHref={next ? listHref(PATH, { ...filter, after: next }) : null}
      />
    </>
  );
}
