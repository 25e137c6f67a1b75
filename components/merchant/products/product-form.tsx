import { CollectionChecks } from "#components/merchant/products/collection-checks.tsx";
import { DescriptionField } from "#components/merchant/products/description-field.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormSelect, FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { editProduct } from "#lib/catalog/edit/actions.ts";
import { productStatuses, productTexts } from "#lib/catalog/edit/product-fields.ts";
import type { EditedProduct } from "#lib/catalog/edit/read-product-fields.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

type Props = {
  product: EditedProduct;
  collections: { slug: string; title: string }[];
  vendors: string[];
};

/** Everything about a product but its variants and pictures. */
export function ProductForm({ product: { id, fields }, collections, vendors }: Props) {
  const texts = productTexts(fields);
  return (
    <ActionForm action={editProduct} submit={t.save} className="gap-6">
      <input type="hidden" name="id" value={id} />
      <FormBase base={fingerprints(fields)} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Panel title={t.groups.texts}>
          <div className="grid gap-4">
            <FormField name="title" label={t.fields.title} defaultValue={texts.title} />
            <Conflict name="title" />
            <DescriptionField description={texts.description} />
            <Conflict name="description" />
            <FormTextarea
              name="specifications"
              label={t.fields.specifications}
              hint={t.fields.specificationsHint}
              rows={Math.max(3, fields.specifications.length + 1)}
              defaultValue={texts.specifications}
            />
            <Conflict name="specifications" />
          </div>
        </Panel>
        <div className="grid gap-6">
          <Panel title={t.groups.organisation}>
            <div className="grid gap-4">
              <FormSelect
                name="status"
                label={t.fields.status}
                hint={t.fields.statusHint}
                defaultValue={texts.status}
              >
                {productStatuses.map((status) => (
                  <option key={status} value={status}>
                    {t.status[status]}
                  </option>
                ))}
              </FormSelect>
              <Conflict name="status" />
              <FormField
                name="vendor"
                label={t.fields.vendor}
                defaultValue={texts.vendor}
                list="vendors"
              />
              <datalist id="vendors">
                {vendors.map((vendor) => (
                  <option key={vendor} value={vendor} />
                ))}
              </datalist>
              <Conflict name="vendor" />
              <FormField
                name="tags"
                label={t.fields.tags}
                hint={t.fields.tagsHint}
                defaultValue={texts.tags}
              />
              <Conflict name="tags" />
              <CollectionChecks collections={collections} chosen={fields.collections} />
              <Conflict name="collections" />
            </div>
          </Panel>
          <Panel title={t.groups.search}>
            <div className="grid gap-4">
              <FormField
                name="slug"
                label={t.fields.slug}
                hint={t.fields.slugHint(productHref(fields.slug))}
                defaultValue={texts.slug}
              />
              <Conflict name="slug" />
              <FormField
                name="seoTitle"
                label={t.fields.seoTitle}
                hint={t.fields.seoTitleHint}
                defaultValue={texts.seoTitle}
              />
              <Conflict name="seoTitle" />
              <FormTextarea
                name="seoDescription"
                label={t.fields.seoDescription}
                hint={t.fields.seoDescriptionHint}
                rows={3}
                defaultValue={texts.seoDescription}
              />
              <Conflict name="seoDescription" />
            </div>
          </Panel>
        </div>
      </div>
    </ActionForm>
  );
}
