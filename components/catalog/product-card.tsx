import { ProductImage } from "#components/catalog/product-image.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { pictureOf } from "#lib/catalog/pictures.ts";
import type { ProductCard as Card } from "#lib/catalog/types.ts";
import { formatMoney } from "#lib/money.ts";

/** A work on the wall with its museum label. */
export function ProductCard({ card, eager = false }: { card: Card; eager?: boolean }) {
  return (
    <IntentLink href={`/products/${card.slug}`} className="group block">
      <span className="block bg-wall p-[9%] transition-colors duration-300 group-hover:bg-line/60">
        <ProductImage
          picture={pictureOf(card.slug)}
          alt=""
          eager={eager}
          className="transition-transform duration-500 ease-calm group-hover:-translate-y-1"
        />
      </span>
      <span className="mt-3 flex items-baseline justify-between gap-3">
        <span className="font-serif text-lg leading-snug group-hover:text-accent">
          {card.title}
        </span>
        <span className="figures shrink-0 text-label text-muted">
          {card.available > 0 ? `from ${formatMoney(card.fromMinor)}` : "Sold out"}
        </span>
      </span>
      <span className="mt-0.5 block text-label text-muted">
        {card.collectionTitle}, {card.year}
      </span>
    </IntentLink>
  );
}

/** Works hung in an even rhythm. */
export function ProductGrid({ cards }: { cards: Card[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 md:gap-y-14 lg:grid-cols-4 lg:gap-x-8">
      {cards.map((card, index) => (
        <li key={card.slug}>
          <ProductCard card={card} eager={index < 4} />
        </li>
      ))}
    </ul>
  );
}
