import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import { takeBack } from "#lib/refunds/merchant-actions.ts";
import type { ReturnableLine } from "#lib/refunds/returns/returnable.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const t = merchantRefundMessages.restock;

/** Takes items back into stock: a choice apart from their refund. */
export function RestockForm({ orderId, lines }: { orderId: string; lines: ReturnableLine[] }) {
  return (
    <ActionForm action={takeBack} submit={t.submit} className="max-w-xl">
      <p className="text-label text-muted">{t.lead}</p>
      <input type="hidden" name="orderId" value={orderId} />
      {lines.flatMap((line) => {
        const { variantId, returnable, cancellable } = line;
        const item = formatItem(line);
        return [
          { name: `returned.${variantId}`, most: returnable, label: t.returned },
          { name: `cancelled.${variantId}`, most: cancellable, label: t.cancelled },
        ]
          .filter(({ most }) => most > 0)
          .map(({ name, most, label }) => (
            <FormField
              key={name}
              name={name}
              label={label(item, most)}
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              defaultValue="0"
            />
          ));
      })}
    </ActionForm>
  );
}
