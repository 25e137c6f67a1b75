import type { Metadata } from "next";
import { ProductFilters } from "#components/merchant/products/product-filters.tsx";
import { ProductTable } from "#components/merchant/products/product-table.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getDb } from "#db/client.ts";
import { listCollectionChoices, listVendors } from "#lib/catalog/admin/list-choices.ts";
import { listProductsForStaff } from "#lib/catalog/admin/list-products.ts";
import { listHref, productFilterSchema } from "#lib/catalog/admin/product-filter.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/merchant/products";

export const metadata: Metadata = { title: t.products };

export default async function ProductsPage({ searchParams }: Props) {
  await requireStaff();
  const { after, ...asked } = await searchParams;
  const filter = productFilterSchema.parse(asked);
  const { read } = getDb();
  const page = await listProductsForStaff(read, filter, String(after ?? ""));
  const collections = await listCollectionChoices(read, { byHand: false });
  return (
    <>
      <PageHeader title={t.products}>
        <a href={`${PATH}/import`} className={buttonClass("secondary")}>
          {t.importExport}
        </a>
        <a href={`${PATH}/new`} className={buttonClass()}>
          {t.add}
        </a>
      </PageHeader>
      <ProductFilters
        path={PATH}
        filter={filter}
        collections={collections}
        vendors={await listVendors(read)}
      />
      <ProductTable products={page.products} />
      <Pager
        previousHref={after ? listHref(PATH, filter) : null}
        nextHref={page.next ? listHref(PATH, { ...filter, after: page.next }) : null}
      />
    </>
  );
}
