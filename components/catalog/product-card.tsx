import { ProductImage } from "#components/catalog/product-image.tsx";
import type { Priority } from "#components/catalog/responsive-image.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { formatCardPrice } from "#lib/catalog/card-price.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import type { ProductCard as Card } from "#lib/catalog/types.ts";

const SIZES = "(min-width: 1024px) 20vw, (min-width: 768px) 27vw, 42vw";

/** A product in a listing. */
export function ProductCard({ card, priority }: { card: Card; priority?: Priority }) {
  const caption = <span className="card-caption">{card.caption}</span>;
  return (
    <IntentLink href={productHref(card.slug)} className="group block">
      <ProductImage picture={card.picture} alt="" sizes={SIZES} priority={priority} card />
      <span className="card-line">
        <span className="card-title">{card.title}</span>
        <span className="card-price">{formatCardPrice(card)}</span>
      </span>
      {card.unitPrice && !card.soldOut ? (
        <span className="card-line mt-0">
          <span className="card-price sm:order-last">{card.unitPrice}</span>
          {caption}
        </span>
      ) : (
        caption
      )}
    </IntentLink>
  );
}

/** Pictures of a listing's first row where it is narrowest, on a phone: nothing of the page comes before them. */
const FIRST_ROW = 2;
/** Where it is widest. */
const WIDEST_ROW = 4;

const priorityAt = (index: number): Priority | undefined =>
  index < FIRST_ROW ? "high" : index < WIDEST_ROW ? "auto" : undefined;

/** Products in an even rhythm. `first`: they begin the page, so that their pictures are loaded before anything else. */
export function ProductGrid({ cards, first = false }: { cards: Card[]; first?: boolean }) {
  return (
    <ul className="product-grid grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 md:gap-y-14 lg:grid-cols-4 lg:gap-x-8">
      {cards.map((card, index) => (
        <li key={card.slug}>
          <ProductCard card={card} priority={first ? priorityAt(index) : undefined} />
        </li>
      ))}
    </ul>
  );
}
