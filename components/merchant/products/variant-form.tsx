import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import type { StaffVariant } from "#lib/catalog/admin/read-variants.ts";
import { priceInput } from "#lib/catalog/edit/price-input.ts";
import { editVariant } from "#lib/catalog/variants/actions.ts";
import { variantFieldsOf } from "#lib/catalog/variants/save-variant.ts";
import type { Picture } from "#lib/media/picture.ts";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";
import shop from "#shop/shop.ts";

const { fields: t, save } = editMessages;

const policies = ["deny", "continue"] as const;

export function VariantForm({ variant, pictures }: { variant: StaffVariant; pictures: Picture[] }) {
  const fields = variantFieldsOf(variant);
  return (
    <ActionForm action={editVariant} submit={save}>
      <input type="hidden" name="id" value={variant.id} />
      <FormBase base={fingerprints(fields)} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <div className="grid content-start gap-2">
          <FormField
            name="priceMinor"
            label={t.price(shop.currency)}
            inputMode="decimal"
            defaultValue={priceInput(fields.priceMinor)}
          />
          <Conflict name="priceMinor" />
        </div>
        <div className="grid content-start gap-2">
          <FormField
            name="compareAtMinor"
            label={t.compareAt(shop.currency)}
            hint={t.compareAtHint}
            inputMode="decimal"
            defaultValue={priceInput(fields.compareAtMinor)}
          />
          <Conflict name="compareAtMinor" />
        </div>
        <div className="grid content-start gap-2">
          <FormField name="sku" label={t.sku} defaultValue={fields.sku} />
          <Conflict name="sku" />
        </div>
        <div className="grid content-start gap-2">
          <FormField name="barcode" label={t.barcode} defaultValue={fields.barcode} />
          <Conflict name="barcode" />
        </div>
        <div className="grid content-start gap-2">
          <FormField
            name="weightGrams"
            label={t.weight}
            inputMode="numeric"
            defaultValue={fields.weightGrams}
          />
          <Conflict name="weightGrams" />
        </div>
        <div className="grid content-start gap-2">
          <FormSelect name="policy" label={t.policy} defaultValue={fields.policy}>
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {t.policies[policy]}
              </option>
            ))}
          </FormSelect>
          <Conflict name="policy" />
        </div>
        <div className="grid content-start gap-2">
          <FormSelect
            name="requiresShipping"
            label={t.requiresShipping}
            hint={t.requiresShippingHint}
            defaultValue={fields.requiresShipping ? "yes" : "no"}
          >
            <option value="yes">{t.shipped.yes}</option>
            <option value="no">{t.shipped.no}</option>
          </FormSelect>
          <Conflict name="requiresShipping" />
        </div>
        <div className="grid content-start gap-2">
          <FormSelect name="mediaId" label={t.picture} defaultValue={fields.mediaId ?? ""}>
            <option value="">{t.firstPicture}</option>
            {pictures.map(({ id, alt }, at) => (
              <option key={id} value={id}>
                {`${at + 1}. ${alt}`}
              </option>
            ))}
          </FormSelect>
          <Conflict name="mediaId" />
        </div>
      </div>
    </ActionForm>
  );
}
