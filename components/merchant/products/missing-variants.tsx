import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCheckbox } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { offerVariants } from "#lib/catalog/variants/actions.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { variants: t } = editMessages;

type Props = {
  productId: string;
  missing: string[][];
  isArchived: (values: string[]) => boolean;
};

/** Combinations of the options that are not offered, to tick. */
export function MissingVariants({ productId, missing, isArchived }: Props) {
  if (missing.length === 0) return null;
  return (
    <Panel title={t.missing} className="mt-6">
      <p className="mb-2 text-body text-muted">{t.missingLead}</p>
      <ActionForm action={offerVariants} submit={t.offer}>
        <input type="hidden" name="id" value={productId} />
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {missing.map((values) => (
            <FormCheckbox
              key={values.join(" / ")}
              name="combination[]"
              value={JSON.stringify(values)}
              label={values.join(" / ")}
              {...(isArchived(values) ? { hint: t.archived } : {})}
            />
          ))}
        </div>
      </ActionForm>
    </Panel>
  );
}
