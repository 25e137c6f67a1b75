import { ProductGrid } from "#components/catalog/product-card.tsx";
import { ProductImage } from "#components/catalog/product-image.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { JsonLd } from "#components/ui/json-ld.tsx";
import { Container, Section } from "#components/ui/layout.tsx";
import { listCollections, listProducts } from "#lib/catalog/queries.ts";
import { ALL, listingHref } from "#lib/catalog/view.ts";
import { env } from "#lib/env.ts";
import { siteData } from "#lib/feeds/structured-data.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { layoutMessages } from "#messages/layout.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

const { home: t } = shopMessages;

const HERO_SIZES = "(min-width: 768px) 24rem, 80vw";

export default async function HomePage() {
  const [collections, { cards, total }, { contact }] = await Promise.all([
    listCollections(),
    listProducts({ collection: ALL, sort: "featured", page: 1 }),
    getShopInfo(),
  ]);
  const [first, ...others] = cards;
  return (
    <>
      <JsonLd data={siteData(env().appUrl, contact)} />
      <div className="border-b border-line bg-wall">
        <Container className="grid items-center gap-10 py-12 md:grid-cols-[1.1fr_1fr] md:py-20">
          <div className="max-w-xl">
            <p className="text-label text-muted">{shop.claim}</p>
            <h1 className="mt-3 text-display">{t.heading}</h1>
            <p className="mt-6 max-w-md text-lead text-muted">{t.lead(total)}</p>
            <p className="mt-8 flex flex-wrap gap-3">
              <IntentLink href="/products" className={buttonClass()}>
                {shopMessages.seeAllProducts}
              </IntentLink>
              {first ? (
                <IntentLink href={`/products/${first.slug}`} className={buttonClass("secondary")}>
                  {first.title}
                </IntentLink>
              ) : null}
            </p>
          </div>
          {first ? (
            <IntentLink href={`/products/${first.slug}`} className="mx-auto block w-full max-w-md">
              <ProductImage
                picture={first.picture}
                alt={first.title}
                sizes={HERO_SIZES}
                priority="high"
              />
            </IntentLink>
          ) : null}
        </Container>
      </div>
      <Container>
        <Section>
          <h2 className="mb-8 text-title">{t.featured}</h2>
          <ProductGrid cards={others.slice(0, 8)} />
        </Section>
        <Section className="border-t border-line">
          <h2 className="mb-8 text-title">{t.collections}</h2>
          <ul className="grid pt-px pl-px sm:grid-cols-2 lg:grid-cols-3">
            {collections.map((collection) => (
              <li key={collection.slug} className="-mt-px -ml-px border border-line">
                <IntentLink
                  href={listingHref({ collection: collection.slug, sort: "featured", page: 1 })}
                  className="group block h-full p-6 hover:bg-wall"
                >
                  <span className="block font-serif text-2xl group-hover:text-accent">
                    {collection.title}
                  </span>
                  <span className="mt-2 block text-muted">{collection.summary}</span>
                </IntentLink>
              </li>
            ))}
          </ul>
        </Section>
        <Section className="border-t border-line">
          <h2 className="mb-8 text-title">{layoutMessages.howPayingWorks.heading}</h2>
          <ol className="grid gap-8 md:grid-cols-3">
            {layoutMessages.howPayingWorks.steps.map(({ title, text }) => (
              <li key={title} className="border-t-2 border-ink pt-4">
                <h3 className="text-xl">{title}</h3>
                <p className="mt-2 text-muted">{text}</p>
              </li>
            ))}
          </ol>
        </Section>
      </Container>
    </>
  );
}
