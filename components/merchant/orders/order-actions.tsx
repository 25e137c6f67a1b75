import { Dialog } from "#components/merchant/ui/dialog.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { cancel, checkOrder } from "#lib/orders/editing/actions.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { merchantNavigationMessages as navigation } from "#messages/merchant/navigation.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

const link = "link inline-flex min-h-11 items-center text-body";

/** What can be done with a whole order. */
export function OrderActions({ order }: { order: Evidence["order"] }) {
  const { id, token, stock, cancelledAt, state } = order;
  const isUnpaid = state === "Awaiting payment" || state === "Expired";
  return (
    <>
      <a href={`/orders/${token}`} className={link}>
        {t.page.shopperPage}
      </a>
      <a href={`/merchant/orders/${id}/slip`} className={link}>
        {t.page.packingSlip}
      </a>
      <a href={`/merchant/orders/${id}/invoice`} className={link}>
        {t.page.invoice}
      </a>
      {isUnpaid ? null : (
        <a href="#refunds" className={link}>
          {navigation.refunds}
        </a>
      )}
      <ActionForm action={checkOrder}>
        <input type="hidden" name="orderId" value={id} />
        <SubmitButton look="secondary">{t.check}</SubmitButton>
      </ActionForm>
      {isUnpaid && stock !== "sold" && cancelledAt === null ? (
        <Dialog open={t.cancelOrder} title={t.cancelOrder}>
          <ActionForm action={cancel} submit={t.cancelOrder}>
            <input type="hidden" name="orderId" value={id} />
            <p>{t.cancelConfirm}</p>
          </ActionForm>
        </Dialog>
      ) : null}
    </>
  );
}
