import { ProductGrid } from "#components/catalog/product-card.tsx";
import { FilterButton, FilterPanel } from "#components/search/filter-panel.tsx";
import { Pages } from "#components/search/pages.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { listCollections, listProducts } from "#lib/catalog/queries.ts";
import { ALL, countPages, type ListingView, listingHref, sorts } from "#lib/catalog/view.ts";
import { COUNTED } from "#lib/search/limits.ts";
import { filtersOfListing, listFacets } from "#lib/search/queries.ts";
import { catalogMessages as t } from "#messages/catalog/catalog.ts";
import { searchMessages as search } from "#messages/catalog/search.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

/** A listing: works of one collection or of all, in an order, a page at a time. */
export async function Listing({ view }: { view: ListingView }) {
  const [collections, { cards, total }, facets] = await Promise.all([
    listCollections(),
    listProducts(view),
    listFacets(view.collection),
  ]);
  const collection = collections.find((one) => one.slug === view.collection);
  const pages = countPages(total);
  const tabs = [{ slug: ALL, title: shopMessages.allProducts }, ...collections];
  return (
    <Container className="pb-section">
      <PageHeading
        title={collection?.title ?? shopMessages.allProducts}
        lead={collection?.text ?? shopMessages.listingLead}
      />
      <nav
        aria-label={t.collections}
        className="-mx-edge overflow-x-auto border-y border-line px-edge"
      >
        <ul className="flex gap-6 whitespace-nowrap">
          {tabs.map(({ slug, title }) => (
            <li key={slug}>
              <IntentLink
                href={listingHref({ collection: slug, sort: view.sort, page: 1 })}
                aria-current={slug === view.collection ? "page" : undefined}
                className="collection-tab"
              >
                {title}
              </IntentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3 text-label text-muted">
        <div className="flex items-center gap-5">
          <FilterButton chosen={0} />
          <p className="figures">
            {total > COUNTED
              ? search.moreThan(COUNTED.toLocaleString(shop.locale))
              : t.productCount(total)}
          </p>
        </div>
        <SortLinks view={view} />
      </div>
      <FilterPanel
        filters={filtersOfListing(view.collection)}
        facets={facets}
        collections={collections}
      />
      <ProductGrid cards={cards} first />
      {pages > 1 ? (
        <Pages page={view.page} pages={pages} href={(page) => listingHref({ ...view, page })} />
      ) : null}
    </Container>
  );
}

function SortLinks({ view }: { view: ListingView }) {
  return (
    <nav aria-label={t.sort} className="-mx-edge max-w-[100vw] overflow-x-auto px-edge">
      <ul className="flex gap-x-5 whitespace-nowrap">
        {sorts.map((sort) => (
          <li key={sort}>
            <IntentLink
              href={listingHref({ ...view, sort, page: 1 })}
              aria-current={sort === view.sort ? "true" : undefined}
              className="sort-link"
            >
              {t.sorts[sort]}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
