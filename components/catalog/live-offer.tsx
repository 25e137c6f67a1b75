"use client";

import { type ReactNode, useEffect, useState } from "react";
import { AddToCart } from "#components/cart/add-to-cart.tsx";
import { formatStock } from "#lib/catalog/format-stock.ts";
import { formatMoney } from "#lib/money.ts";

type Offer = { priceMinor: number; available: number };

/**
 * Price and stock: in the page's HTML, then confirmed by a small request, since a prefetched page may be a while old.
 */
export function LiveOffer({
  slug,
  variantId,
  offer: rendered,
  children,
  choice,
}: {
  slug: string;
  variantId: string;
  offer: Offer;
  children?: ReactNode;
  /** Other variants; they stand between the offer and its button. */
  choice: ReactNode;
}) {
  const [confirmed, setConfirmed] = useState<Offer & { of: string }>();
  useEffect(() => {
    const confirm = async () => {
      const response = await fetch(`/api/products/${slug}`).catch(() => null);
      if (!response?.ok) return;
      const { variants }: { variants: (Offer & { id: string })[] } = await response.json();
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
      <div className="mt-8 border-t border-line pt-6">
        <p className="figures font-serif text-3xl">{formatMoney(offer.priceMinor)}</p>
        {children}
        <p
          className={`mt-1 text-label ${offer.available <= 3 ? "font-medium text-accent" : "text-muted"}`}
        >
          {formatStock(offer.available)}
        </p>
      </div>
      <div className="mt-6">{choice}</div>
      <div className="mt-7">
        <AddToCart variantId={variantId} disabled={offer.available === 0} />
      </div>
    </>
  );
}
