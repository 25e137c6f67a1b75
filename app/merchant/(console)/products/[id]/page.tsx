import type { Metadata } from "next";
import { ProductForm } from "#components/merchant/products/product-form.tsx";
import { ProductHeader } from "#components/merchant/products/product-header.tsx";
import { UnknownEntry } from "#components/merchant/products/unknown-entry.tsx";
import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { getDb } from "#db/client.ts";
import { listCollectionChoices, listVendors } from "#lib/catalog/admin/list-choices.ts";
import { copyProduct } from "#lib/catalog/edit/actions.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: t.editProduct };

export default async function ProductPage({ params }: Props) {
  await requireStaff();
  const { read } = getDb();
  const product = await readProductFields(read, (await params).id);
  if (!product) return <UnknownEntry />;
  return (
    <>
      <ProductHeader product={product} tab="details" />
      <ProductForm
        product={product}
        collections={await listCollectionChoices(read, { byHand: true })}
        vendors={await listVendors(read)}
      />
      <div className="mt-8 border-t border-line pt-6">
        <Dialog open={t.duplicate} title={t.duplicateTitle}>
          <p className="mb-4 text-body text-muted">{t.duplicateHint}</p>
          <ActionForm action={copyProduct} submit={t.duplicate}>
            <input type="hidden" name="id" value={product.id} />
            <FormField
              name="title"
              label={t.fields.title}
              defaultValue={t.copyOf(product.fields.title)}
            />
          </ActionForm>
        </Dialog>
      </div>
    </>
  );
}
