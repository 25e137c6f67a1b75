import type { CartLine } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";

const stepper =
  "inline-flex size-11 items-center justify-center border border-line-strong text-lg hover:border-ink disabled:opacity-40";

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
      <div className="mt-3 flex items-center gap-3">
        <button
          type="button"
          aria-label={`One less of ${title}`}
          onClick={() => onChange(variantId, -1)}
          className={stepper}
        >
          −
        </button>
        <span className="figures min-w-6 text-center">{quantity}</span>
        <button
          type="button"
          aria-label={`One more of ${title}`}
          disabled={quantity >= buyable}
          onClick={() => onChange(variantId, 1)}
          className={stepper}
        >
          +
        </button>
        <button
          type="button"
          onClick={() => onChange(variantId, -quantity)}
          className="ml-auto min-h-11 px-1 link text-label text-muted"
        >
          Remove<span className="sr-only"> {title}</span>
        </button>
      </div>
    </li>
  );
}
