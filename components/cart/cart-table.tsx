import { LineItem } from "#components/cart/line-item.tsx";
import { QuantityStepper } from "#components/cart/quantity-stepper.tsx";
import { SavedForm } from "#components/cart/saved-form.tsx";
import { changeLine } from "#lib/cart/actions.ts";
import type { CartLine, CartView } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import type { CartTotals } from "#lib/checkout/cart-totals.ts";
import { formatMoney } from "#lib/money.ts";
import { cartMessages as t } from "#messages/cart.ts";

/** The cart's lines with plain forms: everything works without JavaScript. */
export function CartTable({ cart, taxNotes }: { cart: CartView } & Pick<CartTotals, "taxNotes">) {
  return (
    <ul className="border-t border-line">
      {cart.lines.map((line) => (
        <Line key={line.variantId} line={line} tax={taxNotes[line.variantId]} />
      ))}
    </ul>
  );
}

function Line({ line, tax }: { line: CartLine; tax: string | null | undefined }) {
  const { variantId, title, quantity, buyable } = line;
  const details = [formatOptions(line.options), t.each(formatMoney(line.unitMinor)), tax];
  return (
    <LineItem line={line} details={details.filter(Boolean).join(" · ")} large>
      <QuantityStepper
        title={title}
        quantity={quantity}
        buyable={buyable}
        step={(pieces, button) => (
          <form action={changeLine}>
            <input type="hidden" name="variantId" value={variantId} />
            <input type="hidden" name="quantity" value={quantity + pieces} />
            <button type="submit" {...button} />
          </form>
        )}
      >
        <SavedForm variantId={variantId} title={title} change="save" label={t.saveForLater} />
      </QuantityStepper>
    </LineItem>
  );
}
