import { LineNotes } from "#components/cart/line-notes.tsx";
import { QuantityStepper } from "#components/cart/quantity-stepper.tsx";
import { SavedForm } from "#components/cart/saved-form.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
import { changeLine } from "#lib/cart/actions.ts";
import type { CartLine, CartView } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
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
  const { title, quantity, buyable } = line;
  const options = formatOptions(line.options);
  const href = productHref(line.slug, line.variantSlug);
  return (
    <li className="relative grid grid-cols-[5.5rem_1fr] gap-5 border-b border-line py-6 sm:grid-cols-[7rem_1fr]">
      <span className="block self-start bg-wall p-2">
        <ProductImage picture={line.picture} alt="" sizes="7rem" />
      </span>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          {/* Its picture leads there, too. */}
          <a
            href={href}
            className="grow basis-28 font-serif text-xl wrap-anywhere before:absolute before:inset-y-6 before:left-0 before:w-22 hover:text-accent sm:before:w-28"
          >
            {title}
          </a>
          <span className="figures text-lead">{formatMoney(line.unitMinor * quantity)}</span>
        </div>
        <p className="text-label text-muted">
          {[options, t.each(formatMoney(line.unitMinor)), tax].filter(Boolean).join(" · ")}
        </p>
        <LineNotes line={line} />
        <QuantityStepper
          title={title}
          quantity={quantity}
          buyable={buyable}
          step={(pieces, button) => (
            <form action={changeLine}>
              <input type="hidden" name="variantId" value={line.variantId} />
              <input type="hidden" name="quantity" value={quantity + pieces} />
              <button type="submit" {...button} />
            </form>
          )}
        >
          <SavedForm
            variantId={line.variantId}
            title={title}
            change="save"
            label={t.saveForLater}
          />
        </QuantityStepper>
      </div>
    </li>
  );
}
