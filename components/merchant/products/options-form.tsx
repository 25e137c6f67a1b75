import { OptionRows } from "#components/merchant/products/option-rows.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { ProductOption } from "#lib/catalog/types.ts";
import { editOptions } from "#lib/catalog/variants/actions.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { variants: t } = editMessages;

const PLACES = [0, 1, 2];

type Props = { productId: string; version: number; options: ProductOption[] };

export function OptionsForm({ productId, version, options }: Props) {
  return (
    <Panel title={t.options} className="mb-6">
      <p className="mb-4 text-body text-muted">{t.optionsLead}</p>
      <ActionForm action={editOptions} submit={t.saveOptions}>
        <input type="hidden" name="id" value={productId} />
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-4 lg:grid-cols-3">
          {PLACES.map((nth) => (
            <OptionRows key={`${nth} ${version}`} nth={nth} option={options[nth] ?? null} />
          ))}
        </div>
        <p className="text-label text-muted">{t.optionsHint}</p>
      </ActionForm>
    </Panel>
  );
}
