import { Description } from "#components/catalog/description.tsx";
import { Gallery } from "#components/catalog/gallery.tsx";
import { LiveOffer } from "#components/catalog/live-offer.tsx";
import { ProductGrid } from "#components/catalog/product-card.tsx";
import { RecentlySeen } from "#components/catalog/recently-seen.tsx";
import { TaxWords } from "#components/catalog/tax-words.tsx";
import { TokenPrice } from "#components/catalog/token-price.tsx";
import { VariantPicker } from "#components/catalog/variant-picker.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { Container } from "#components/ui/layout.tsx";
import { productHref } from "#lib/catalog/product-href.ts";
import { listRelated } from "#lib/catalog/related/list-related.ts";
import { showOffer } from "#lib/catalog/show-offer.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { ALL, listingHref } from "#lib/catalog/view.ts";
import { env } from "#lib/env.ts";
import { breadcrumbData } from "#lib/feeds/structured-data.ts";
import { catalogMessages as t } from "#messages/catalog/catalog.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

type Props = {
  product: Product;
  chosen: Variant;
  /** Where the picker's variants lead in a preview; by default to the shop. */
  hrefOf?: (variantSlug: string) => string;
};

/** One product in one variant. */
export async function ProductView({ product, chosen, hrefOf }: Props) {
  const [collection] = product.collections;
  const view = { collection: collection?.slug ?? ALL, sort: "featured", page: 1 } as const;
  const related = await listRelated(product);
  const specifications = [...product.specifications, t.payment];
  return (
    <Container className="pb-section pt-3 md:pt-8">
      <JsonLd
        data={breadcrumbData(env().appUrl, [
          { name: shopMessages.products, path: "/products" },
          ...(collection ? [{ name: collection.title, path: listingHref(view) }] : []),
          { name: product.title, path: productHref(product.slug) },
        ])}
      />
      <nav aria-label={t.breadcrumb} className="mb-3 text-label text-muted md:mb-5">
        <IntentLink href="/products" className="hover:text-ink">
          {shopMessages.products}
        </IntentLink>
        {collection ? (
          <>
            <span aria-hidden="true"> / </span>
            <IntentLink href={listingHref(view)} className="hover:text-ink">
              {collection.title}
            </IntentLink>
          </>
        ) : null}
      </nav>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:gap-16">
        <Gallery product={product} chosen={chosen} />
        <div className="lg:sticky lg:top-8 lg:self-start">
          <h1 className="text-title">{product.title}</h1>
          <p className="mt-2 text-label text-muted">{product.vendor || collection?.title}</p>
          <LiveOffer
            slug={product.slug}
            variantId={chosen.id}
            offer={showOffer(product, chosen)}
            inStock={shopMessages.inStock}
            maxPieces={shop.orderLimits.piecesPerLine}
            choice={
              <VariantPicker
                product={product}
                chosen={chosen}
                hrefOf={hrefOf ?? ((slug) => productHref(product.slug, slug))}
              />
            }
          >
            <TaxWords product={product} chosen={chosen} />
            <TokenPrice priceMinor={chosen.priceMinor} />
          </LiveOffer>
          <div className="mt-9 border-t border-line pt-6">
            <Description markdown={product.description} />
          </div>
          <dl className="mt-9 grid grid-cols-[auto_minmax(55%,1fr)] wrap-anywhere gap-x-6 gap-y-2 border-t border-line pt-6 text-label">
            {specifications.map(({ name, value }) => (
              <div key={name} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {related.cards.length > 0 ? (
        <section aria-labelledby="related" className="mt-section border-t border-line pt-10">
          <h2 id="related" className="mb-8 text-2xl">
            {related.byTags ? t.related : t.moreFrom(collection?.title ?? shop.name)}
          </h2>
          <ProductGrid cards={related.cards} />
        </section>
      ) : null}
      {hrefOf ? null : <RecentlySeen slug={product.slug} />}
    </Container>
  );
}
