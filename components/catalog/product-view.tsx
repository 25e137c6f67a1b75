import { Gallery } from "#components/catalog/gallery.tsx";
import { LiveOffer } from "#components/catalog/live-offer.tsx";
import { ProductGrid } from "#components/catalog/product-card.tsx";
import { TokenPrice } from "#components/catalog/token-price.tsx";
import { VariantPicker } from "#components/catalog/variant-picker.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container } from "#components/ui/layout.tsx";
import { pictureOf } from "#lib/catalog/pictures.ts";
import { listProducts } from "#lib/catalog/queries.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { listingHref } from "#lib/catalog/view.ts";

/** One work in one variant. */
export async function ProductView({ product, chosen }: { product: Product; chosen: Variant }) {
  const collection = { collection: product.collectionSlug, sort: "featured", page: 1 } as const;
  const siblings = (await listProducts(collection)).cards.filter(
    (card) => card.slug !== product.slug,
  );
  return (
    <Container className="pb-section pt-6 md:pt-10">
      <nav aria-label="Breadcrumb" className="mb-5 text-label text-muted">
        <IntentLink href="/products" className="hover:text-ink">
          Prints
        </IntentLink>
        <span aria-hidden="true"> / </span>
        <IntentLink href={listingHref(collection)} className="hover:text-ink">
          {product.collectionTitle}
        </IntentLink>
      </nav>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:gap-16">
        <Gallery
          picture={pictureOf(product.slug)}
          title={product.title}
          size={chosen.size}
          frame={chosen.frame}
        />
        <div className="lg:sticky lg:top-8 lg:self-start">
          <h1 className="text-title">{product.title}</h1>
          <p className="mt-2 text-label text-muted">
            {product.collectionTitle}, {product.year}
          </p>
          <p className="mt-6 max-w-prose text-lead">{product.description}</p>
          <LiveOffer
            slug={product.slug}
            variantId={chosen.id}
            offer={chosen}
            choice={<VariantPicker product={product} chosen={chosen} />}
          >
            <TokenPrice cents={chosen.priceMinor} />
          </LiveOffer>
          <dl className="mt-9 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-t border-line pt-6 text-label">
            <dt className="text-muted">Drawing</dt>
            <dd>{product.note}</dd>
            <dt className="text-muted">Paper</dt>
            <dd>Cotton rag, 310 g, pigment inks</dd>
            <dt className="text-muted">Payment</dt>
            <dd>Crypto, on CCPayment’s hosted page or here</dd>
          </dl>
        </div>
      </div>
      <section aria-labelledby="siblings" className="mt-section border-t border-line pt-10">
        <h2 id="siblings" className="mb-8 text-2xl">
          More from {product.collectionTitle}
        </h2>
        <ProductGrid cards={siblings.slice(0, 4)} />
      </section>
    </Container>
  );
}
