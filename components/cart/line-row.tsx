import { LineNotes } from "#components/cart/line-notes.tsx";
import { QuantityStepper } from "#components/cart/quantity-stepper.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
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
  const href = productHref(line.slug, line.variantSlug);
  return (
    <li className="relative grid grid-cols-[4.5rem_1fr] gap-4 border-b border-line py-5">
      <span className="self-start bg-wall p-1.5">
        <ProductImage picture={line.picture} alt="" sizes="4.5rem" />
      </span>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          {/* Its picture leads there, too. */}
          <a
            href={href}
            className="grow basis-28 font-serif text-lg wrap-anywhere before:absolute before:inset-y-5 before:left-0 before:w-18 hover:text-accent"
          >
            {title}
          </a>
          <span className="figures">{formatMoney(unitMinor * quantity)}</span>
        </div>
        <p className="text-label text-muted">{formatOptions(options)}</p>
        <LineNotes line={line} />
        <QuantityStepper
          title={title}
          quantity={quantity}
          buyable={buyable}
          step={(pieces, button) => (
            <button type="button" onClick={() => onChange(variantId, pieces)} {...button} />
          )}
        />
      </div>
    </li>
  );
}
