import type { CartLine } from "#lib/cart/types.ts";
import { formatMoney } from "#lib/money.ts";
import { cartMessages as t } from "#messages/cart.ts";

/** What changed about a line since it was put into the cart. */
export function LineNotes({
  line: { quantity, buyable, unitMinor, earlierMinor },
}: {
  line: CartLine;
}) {
  return (
    <>
      {quantity > buyable ? (
        <p className="mt-2 text-label font-medium text-bad">
          {buyable === 0 ? t.soldOutLine : t.onlyLeftLine(buyable)}
        </p>
      ) : null}
      {earlierMinor === null ? null : (
        <p className="mt-2 text-label text-warn">
          {t.priceChanged(formatMoney(earlierMinor), formatMoney(unitMinor))}
        </p>
      )}
    </>
  );
}
