import { LineNotes } from "#components/cart/line-notes.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
import type { CartView } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";

/** What is about to be bought, beside the checkout form. */
export function CartSummary({ cart }: { cart: CartView }) {
  return (
    <ul className="grid gap-4 text-body">
      {cart.lines.map((line) => (
        <li key={line.variantId} className="grid grid-cols-[3.5rem_1fr_auto] gap-3">
          <span className="self-start">
            <ProductImage picture={line.picture} alt="" sizes="3.5rem" />
          </span>
          <span className="wrap-anywhere">
            {line.quantity} ×{" "}
            <a href={productHref(line.slug, line.variantSlug)} className="hover:text-accent">
              {line.title}
            </a>
            <span className="block text-label text-muted">{formatOptions(line.options)}</span>
            <LineNotes line={line} />
          </span>
          <span className="figures">{formatMoney(line.unitMinor * line.quantity)}</span>
        </li>
      ))}
    </ul>
  );
}
