import { PagePreview } from "#components/merchant/settings/pages/page-preview.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Conflict } from "#components/merchant/ui/forms/conflict.tsx";
import { FormField, FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { FormBase } from "#components/merchant/ui/forms/form-base.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { fingerprints } from "#lib/merchant/merge/merge-fields.ts";
import { saveShopPage } from "#lib/shop-pages/actions.ts";
import type { ShopPage } from "#lib/shop-pages/read-page.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";

export function PageForm({ slug, page }: { slug: string; page: ShopPage }) {
  const { title, markdown } = page;
  return (
    <ActionForm action={saveShopPage}>
      <input type="hidden" name="slug" value={slug} />
      <FormBase base={fingerprints({ title, markdown })} />
      <FormField name="title" label={t.fields.title} defaultValue={title} maxLength={120} />
      <Conflict name="title" />
      <FormTextarea
        name="markdown"
        label={t.fields.markdown}
        hint={t.markdownHint}
        rows={22}
        defaultValue={markdown}
      />
      <Conflict name="markdown" />
      <p className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="save">
          {merchantSettingsMessages.save}
        </SubmitButton>
        <SubmitButton look="secondary" name="intent" value="preview">
          {t.preview}
        </SubmitButton>
      </p>
      <PagePreview />
    </ActionForm>
  );
}
