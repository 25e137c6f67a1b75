import type { ReactNode } from "react";
import { ProductImage } from "#components/catalog/product-image.tsx";
import { changeLine } from "#lib/cart/actions.ts";
import type { CartLine, CartView } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";

/** The cart's lines with plain forms: everything works without JavaScript. */
export function CartTable({ cart }: { cart: CartView }) {
  return (
    <ul className="border-t border-line">
      {cart.lines.map((line) => (
        <Line key={line.variantId} line={line} />
      ))}
    </ul>
  );
}

const stepper =
  "inline-flex size-11 items-center justify-center border border-line-strong text-lg hover:border-ink disabled:opacity-40";

function Line({ line }: { line: CartLine }) {
  const { title, quantity, buyable } = line;
  const options = formatOptions(line.options);
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-5 border-b border-line py-6 sm:grid-cols-[7rem_1fr_auto]">
      <span className="block self-start bg-wall p-2">
        <ProductImage picture={line.picture} alt="" sizes="7rem" />
      </span>
      <div>
        <a
          href={productHref(line.slug, line.variantSlug)}
          className="font-serif text-xl hover:text-accent"
        >
          {title}
        </a>
        <p className="text-label text-muted">
          {options ? `${options} · ` : null}
          {formatMoney(line.unitMinor)} each
        </p>
        {quantity > buyable ? (
          <p className="mt-2 text-label font-medium text-bad">
            {buyable === 0
              ? "Sold out. Remove it to continue."
              : `Only ${buyable} left. Choose fewer to continue.`}
          </p>
        ) : null}
        <div className="mt-3 flex items-center gap-3">
          <ChangeForm line={line} quantity={quantity - 1}>
            <button type="submit" aria-label={`One less of ${title}`} className={stepper}>
              −
            </button>
          </ChangeForm>
          <span className="figures min-w-6 text-center">{quantity}</span>
          <ChangeForm line={line} quantity={quantity + 1}>
            <button
              type="submit"
              aria-label={`One more of ${title}`}
              disabled={quantity >= buyable}
              className={stepper}
            >
              +
            </button>
          </ChangeForm>
          <ChangeForm line={line} quantity={0}>
            <button type="submit" className="min-h-11 px-2 link text-label text-muted">
              Remove<span className="sr-only"> {title}</span>
            </button>
          </ChangeForm>
        </div>
      </div>
      <p className="figures col-start-2 text-lead sm:col-start-3">
        {formatMoney(line.unitMinor * quantity)}
      </p>
    </li>
  );
}

function ChangeForm({
  line,
  quantity,
  children,
}: {
  line: CartLine;
  quantity: number;
  children: ReactNode;
}) {
  return (
    <form action={changeLine}>
      <input type="hidden" name="variantId" value={line.variantId} />
      <input type="hidden" name="quantity" value={quantity} />
      {children}
    </form>
  );
}
