"use client";

import { useEffect, useState } from "react";
import { ProductImage } from "#components/catalog/product-image.tsx";
import { keepSeen, readSeen } from "#components/catalog/seen-slugs.ts";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { productHref } from "#lib/catalog/product-href.ts";
import type { ProductCard } from "#lib/catalog/types.ts";
import { recentlySeenMessages as t } from "#messages/catalog/recently-seen.ts";

/** The products that this device saw last, without the one being looked at (`slug`); nothing where there are none. */
export function RecentlySeenList({ slug }: { slug: string }) {
  const [cards, setCards] = useState<ProductCard[]>([]);
  useEffect(() => {
    const others = readSeen().filter((one) => one !== slug);
    if (others.length === 0) return setCards([]);
    let gone = false;
    fetch(`/api/products?slugs=${others.join(",")}`)
      .then((response) => response.json())
      .then((answer: { cards?: ProductCard[] }) => !gone && setCards(answer.cards ?? []))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [slug]);
  if (cards.length === 0) return null;
  const clear = () => {
    keepSeen(null);
    setCards([]);
  };
  return (
    <section aria-labelledby="seen" className="mt-14 border-t border-line pt-10">
      <div className="mb-6 flex items-baseline justify-between gap-4">
        <h2 id="seen" className="text-2xl">
          {t.heading}
        </h2>
        <button type="button" onClick={clear} className="min-h-8 link text-label text-muted">
          {t.clear}
        </button>
      </div>
      <ul className="-mx-edge flex gap-4 overflow-x-auto px-edge pb-6 sm:gap-6">
        {cards.map((card) => (
          <li key={card.slug} className="w-28 shrink-0 sm:w-32">
            <IntentLink href={productHref(card.slug)} className="group block">
              <ProductImage picture={card.picture} alt="" sizes="8rem" card />
              <span className="mt-2 block font-serif leading-snug group-hover:text-accent">
                {card.title}
              </span>
            </IntentLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
