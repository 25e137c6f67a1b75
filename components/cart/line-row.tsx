import { QuantityStepper } from "#components/cart/quantity-stepper.tsx";
import type { CartLine } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";

/** A line of the drawer, changed piece by piece. */
export function LineRow({
  line,
  onChange,
}: {
  line: CartLine;
  onChange: (variantId: string, pieces: number) => void;
}) {
  const { variantId, title, options, quantity, buyable, unitMinor } = line;
  return (
    <li className="border-b border-line py-5">
      <div className="flex items-baseline justify-between gap-4">
        <a
          href={productHref(line.slug, line.variantSlug)}
          className="font-serif text-lg hover:text-accent"
        >
          {title}
        </a>
        <span className="figures">{formatMoney(unitMinor * quantity)}</span>
      </div>
      <p className="text-label text-muted">{formatOptions(options)}</p>
      <QuantityStepper
        title={title}
        quantity={quantity}
        buyable={buyable}
        step={(pieces, button) => (
          <button type="button" onClick={() => onChange(variantId, pieces)} {...button} />
        )}
      />
    </li>
  );
}
