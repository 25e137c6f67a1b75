import type { Metadata } from "next";
import { MissingVariants } from "#components/merchant/products/missing-variants.tsx";
import { OptionsForm } from "#components/merchant/products/options-form.tsx";
import { ProductHeader } from "#components/merchant/products/product-header.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { VariantEntry } from "#components/merchant/products/variant-entry.tsx";
import { Pager } from "#components/merchant/ui/lists/pager.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { getDb } from "#db/client.ts";
import { readVariantsForStaff } from "#lib/catalog/admin/read-variants.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const AT_ONCE = 50;

export const metadata: Metadata = { title: t.variants.heading };

export default async function VariantsPage({ params, searchParams }: Props) {
  await requireStaff();
  const { read } = getDb();
  const { id } = await params;
  const product = await readProductFields(read, id);
  const found = await readVariantsForStaff(read, id);
  if (!product || !found) return <UnknownEntry />;
  const { options, version, offered, missing, isArchived } = found;
  const pictures = (await picturesOf(read, [id])).get(id) ?? [];
  const page = Math.max(1, Math.trunc(Number((await searchParams).page)) || 1);
  const shown = offered.slice((page - 1) * AT_ONCE, page * AT_ONCE);
  const path = `/merchant/products/${id}/variants`;
  return (
    <>
      <ProductHeader product={product} tab="variants" />
      <OptionsForm productId={id} version={version} options={options} />
      <Panel title={t.variants.heading}>
        {shown.map((variant) => (
          <VariantEntry
            key={variant.id}
            variant={variant}
            pictures={pictures}
            open={offered.length === 1}
          />
        ))}
        <Pager
          previousHref={page > 1 ? `${path}?page=${page - 1}` : null}
          nextHref={page * AT_ONCE < offered.length ? `${path}?page=${page + 1}` : null}
        />
      </Panel>
      <MissingVariants productId={id} missing={missing} isArchived={isArchived} />
    </>
  );
}
