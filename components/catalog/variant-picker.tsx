import { IntentLink } from "#components/ui/intent-link.tsx";
import type { Product, Variant } from "#lib/catalog/types.ts";

/** Size and frame, each a row of links: the choice is in the address and needs no JavaScript. */
export function VariantPicker({ product, chosen }: { product: Product; chosen: Variant }) {
  const sizes = [...new Set(product.variants.map((variant) => variant.size))];
  const frames = [...new Set(product.variants.map((variant) => variant.frame))];
  const find = (size: string, frame: string) =>
    product.variants.find((variant) => variant.size === size && variant.frame === frame);
  return (
    <div className="grid gap-5">
      <Choices
        name="Size"
        slug={product.slug}
        chosen={chosen}
        options={sizes.map((size) => ({ label: size, variant: find(size, chosen.frame) }))}
      />
      <Choices
        name="Frame"
        slug={product.slug}
        chosen={chosen}
        options={frames.map((frame) => ({ label: frame, variant: find(chosen.size, frame) }))}
      />
    </div>
  );
}

function Choices({
  name,
  slug,
  chosen,
  options,
}: {
  name: string;
  slug: string;
  chosen: Variant;
  options: { label: string; variant: Variant | undefined }[];
}) {
  return (
    <nav aria-label={name}>
      <p className="mb-2 text-label text-muted">{name}</p>
      <ul className="flex flex-wrap gap-2">
        {options.map(({ label, variant }) =>
          variant ? (
            <li key={label}>
              <IntentLink
                href={`/products/${slug}/${variant.slug}`}
                replace
                scroll={false}
                aria-current={variant.id === chosen.id ? "true" : undefined}
                className="inline-flex min-h-11 items-center gap-2 border border-line-strong px-4 text-body hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
              >
                <span className={variant.available === 0 ? "line-through decoration-1" : ""}>
                  {label}
                </span>
                {variant.available === 0 ? <span className="sr-only">sold out</span> : null}
              </IntentLink>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
