import { LineNotes } from "#components/cart/line-notes.tsx";
import { SavedForm } from "#components/cart/saved-form.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
import type { CartLine } from "#lib/cart/types.ts";
import { formatOptions } from "#lib/catalog/format-options.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";
import { cartMessages as t } from "#messages/cart.ts";

/** What the visitor saved for later, below the cart; nothing where nothing is. */
export function SavedLines({ lines }: { lines: CartLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="saved" className="mt-section">
      <h2 id="saved" className="mb-4 text-2xl">
        {t.saved}
      </h2>
      <ul className="grid gap-x-10 border-t border-line lg:grid-cols-2">
        {lines.map((line) => (
          <Line key={line.variantId} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: CartLine }) {
  const { variantId, title, quantity, buyable, unitMinor } = line;
  const options = formatOptions(line.options);
  const details = [quantity > 1 ? `${quantity} ×` : "", options, formatMoney(unitMinor)];
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-4 border-b border-line py-4">
      <span className="self-start bg-wall p-1.5">
        <ProductImage picture={line.picture} alt="" sizes="4.5rem" />
      </span>
      <div>
        <a
          href={productHref(line.slug, line.variantSlug)}
          className="font-serif text-lg wrap-anywhere hover:text-accent"
        >
          {title}
        </a>
        <p className="text-label text-muted">{details.filter(Boolean).join(" · ")}</p>
        {buyable === 0 ? (
          <p className="mt-1 text-label font-medium text-bad">{t.soldOut}</p>
        ) : (
          <LineNotes line={{ ...line, quantity: Math.min(quantity, buyable) }} />
        )}
        <div className="-ml-2 flex flex-wrap gap-x-3">
          {buyable > 0 ? (
            <SavedForm variantId={variantId} title={title} change="restore" label={t.moveToCart} />
          ) : null}
          <SavedForm variantId={variantId} title={title} change="remove" label={t.remove} />
        </div>
      </div>
    </li>
  );
}
