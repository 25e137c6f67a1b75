import { DiscountField } from "#components/checkout/discount-field.tsx";
import { TotalRows } from "#components/order/total-rows.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { CartTotals } from "#lib/checkout/cart-totals.ts";
import { totalRows } from "#lib/checkout/total-rows.ts";
import { applyCode } from "#lib/discounts/actions.ts";
import { formatMoney } from "#lib/money.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { totalMessages } from "#messages/checkout/totals.ts";

const { cartPage: t } = checkoutPageMessages;

/** The cart's totals and the way on, which stay in reach on a phone. `code`: the cart's, or null. */
export function CartAside({
  code,
  ships,
  totals,
  acceptsCodes,
  discountProblem,
  freeShipping,
}: Omit<CartTotals, "taxNotes"> & { code: string | null; ships: boolean }) {
  const label = totalMessages.subtotal;
  const rows = totalRows(totals, { shipping: null, discountCode: code, label });
  return (
    <aside className="contents self-start border border-line bg-wall lg:sticky lg:top-8 lg:block lg:p-6">
      <div className="mt-8 border border-line bg-wall p-5 lg:mt-0 lg:border-0 lg:p-0">
        <TotalRows rows={rows} />
        {ships ? <p className="mt-1 text-label text-muted">{t.shippingLater}</p> : null}
        {freeShipping ? <p className="mt-1 text-label text-muted">{freeShipping}</p> : null}
        {acceptsCodes ? (
          <form action={applyCode}>
            <DiscountField code={code ?? ""} problem={discountProblem} />
          </form>
        ) : null}
      </div>
      <div className="sticky bottom-0 -mx-edge mt-4 flex items-center gap-4 border-t border-line bg-paper px-edge py-3 lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <span className="figures text-lead lg:hidden">{formatMoney(totals.totalMinor)}</span>
        <a href="/checkout" className={buttonClass("primary", "flex-1")}>
          {t.checkOut}
        </a>
      </div>
    </aside>
  );
}
