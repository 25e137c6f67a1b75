import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { askForAddress } from "#lib/refunds/merchant-actions.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantRefundMessages } from "#messages/merchant/orders/refunds.ts";

const t = merchantRefundMessages.ask;

/** Has the shopper asked by mail where a refund can go. `askedAt`: the last time, ms UTC. */
export function AskAddressForm({ orderId, askedAt }: { orderId: string; askedAt: number | null }) {
  const aside = askedAt === null ? null : <span>{t.asked(formatDateTime(askedAt))}</span>;
  return (
    <ActionForm action={askForAddress} submit={t.submit} aside={aside}>
      <input type="hidden" name="orderId" value={orderId} />
    </ActionForm>
  );
}
