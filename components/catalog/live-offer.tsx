"use client";

import { type ReactNode, useEffect, useState } from "react";
import { AddToCart } from "#components/cart/add-to-cart.tsx";
import { cn } from "#components/ui/cn.ts";
import { buyableQuantity } from "#lib/catalog/availability.ts";
import { formatStock, isScarce } from "#lib/catalog/format-stock.ts";
import type { ShownOffer } from "#lib/catalog/show-offer.ts";
import { offerMessages as t } from "#messages/catalog/offer.ts";

/**
 * Price and stock: in the page's HTML, then confirmed by a small request, since a prefetched page may be a while old.
 */
export function LiveOffer({
  slug,
  variantId,
  offer: rendered,
  children,
  choice,
  inStock,
  maxPieces,
}: {
  slug: string;
  variantId: string;
  offer: ShownOffer;
  children?: ReactNode;
  /** Other variants; they stand between the offer and its button. */
  choice: ReactNode;
  /** Comes along, so that the page doesn't carry all of the shop's texts. */
  inStock: string;
  /** So many can be bought at once. */
  maxPieces: number;
}) {
  const [confirmed, setConfirmed] = useState<ShownOffer & { of: string }>();
  useEffect(() => {
    const confirm = async () => {
      const response = await fetch(`/api/products/${slug}`).catch(() => null);
      if (!response?.ok) return;
      const { variants }: { variants: (ShownOffer & { id: string })[] } = await response.json();
      const found = variants.find((variant) => variant.id === variantId);
      if (found) setConfirmed({ ...found, of: variantId });
    };
    void confirm();
    window.addEventListener("focus", confirm);
    return () => window.removeEventListener("focus", confirm);
  }, [slug, variantId]);
  const offer = confirmed?.of === variantId ? confirmed : rendered;
  return (
    <>
      <div className="mt-5 border-t border-line pt-5">
        <p className="figures flex flex-wrap items-baseline gap-x-3 font-serif text-3xl">
          {offer.price}
          {offer.priceBefore ? (
            <s className="text-xl text-muted">
              <span className="sr-only">{t.priceBefore} </span>
              {offer.priceBefore}
            </s>
          ) : null}
        </p>
        {offer.unitPrice ? (
          <p className="figures text-label text-muted">{offer.unitPrice}</p>
        ) : null}
        {children}
        <p
          className={cn(
            "mt-1 text-label",
            isScarce(offer) ? "font-medium text-accent" : "text-muted",
          )}
        >
          {formatStock(offer, inStock)}
        </p>
      </div>
      {choice ? <div className="mt-6">{choice}</div> : null}
      <div className="mt-7">
        <AddToCart variantId={variantId} buyable={buyableQuantity(offer, maxPieces)} />
      </div>
    </>
  );
}
