import type { ReactNode } from "react";
import { LineNotes } from "#components/cart/line-notes.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
import { cn } from "#components/ui/cn.ts";
import type { CartLine } from "#lib/cart/types.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { formatMoney } from "#lib/money.ts";

/** A line of the cart, with its price and a link to the product; `children`: what can be done with it. */
export function LineItem({
  line,
  details,
  large = false,
  children,
}: {
  line: CartLine;
  details: string;
  large?: boolean;
  children: ReactNode;
}) {
  return (
    <li
      className={cn(
        "relative grid border-b border-line",
        large
          ? "grid-cols-[5.5rem_1fr] gap-5 py-6 sm:grid-cols-[7rem_1fr]"
          : "grid-cols-[4.5rem_1fr] gap-4 py-5",
      )}
    >
      <span className={cn("self-start bg-wall", large ? "p-2" : "p-1.5")}>
        <ProductImage picture={line.picture} alt="" sizes={large ? "7rem" : "4.5rem"} />
      </span>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          {/* Its picture leads there, too. */}
          <a
            href={productHref(line.slug, line.variantSlug)}
            className={cn(
              "grow basis-28 font-serif wrap-anywhere before:absolute before:left-0 hover:text-accent",
              large
                ? "text-xl before:inset-y-6 before:w-22 sm:before:w-28"
                : "text-lg before:inset-y-5 before:w-18",
            )}
          >
            {line.title}
          </a>
          <span className={cn("figures", large && "text-lead")}>
            {formatMoney(line.unitMinor * line.quantity)}
          </span>
        </div>
        <p className="text-label text-muted">{details}</p>
        <LineNotes line={line} />
        {children}
      </div>
    </li>
  );
}
