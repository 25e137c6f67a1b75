import { ActionForm } from "#components/merchant/ui/action-form.tsx";
import { FormField } from "#components/merchant/ui/fields.tsx";
import { formatItem } from "#lib/catalog/format-options.ts";
import { restock } from "#lib/refunds/merchant-actions.ts";
import type { ReturnableLine } from "#lib/refunds/returns/returnable.ts";
import { merchantRefundMessages } from "#messages/merchant/refunds.ts";

const t = merchantRefundMessages.restock;

/** Takes items that came back into stock: a choice apart from their refund. */
export function RestockForm({ orderId, lines }: { orderId: string; lines: ReturnableLine[] }) {
  return (
    <ActionForm action={restock} submit={t.submit} className="max-w-xl">
      <p className="text-label text-muted">{t.lead}</p>
      <input type="hidden" name="orderId" value={orderId} />
      {lines.map((line) => (
        <FormField
          key={line.variantId}
          name={`piece-${line.variantId}`}
          label={t.pieces(formatItem(line), line.left)}
          type="number"
          inputMode="numeric"
          min={0}
          max={line.left}
          defaultValue="0"
        />
      ))}
    </ActionForm>
  );
}
