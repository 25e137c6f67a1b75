import type { Metadata } from "next";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { newProduct } from "#lib/catalog/edit/actions.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";
import shop from "#shop/shop.ts";

export const metadata: Metadata = { title: t.newTitle };

export default async function NewProductPage() {
  await requireStaff();
  return (
    <>
      <PageHeader
        title={t.newTitle}
        lead={t.newLead}
        back={{ href: "/merchant/products", label: t.products }}
      />
      <ActionForm action={newProduct} submit={t.create} className="max-w-xl">
        <FormField name="title" label={t.fields.title} />
        <FormField name="price" label={t.fields.price(shop.currency)} inputMode="decimal" />
        <FormField name="sku" label={t.fields.sku} />
        <FormField name="stock" label={t.fields.stock} inputMode="numeric" defaultValue="0" />
      </ActionForm>
    </>
  );
}
