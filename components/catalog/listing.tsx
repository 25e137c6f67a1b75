import { ProductGrid } from "#components/catalog/product-card.tsx";
import { cn } from "#components/ui/cn.ts";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { listCollections, listProducts } from "#lib/catalog/queries.ts";
import { ALL, type ListingView, listingHref, PAGE_SIZE, sorts } from "#lib/catalog/view.ts";
import { catalogMessages as t } from "#messages/catalog.ts";
import { shopMessages } from "#shop/messages.ts";

/** A listing: works of one collection or of all, in an order, a page at a time. */
export async function Listing({ view }: { view: ListingView }) {
  const [collections, { cards, total }] = await Promise.all([
    listCollections(),
    listProducts(view),
  ]);
  const collection = collections.find((one) => one.slug === view.collection);
  const pages = Math.ceil(total / PAGE_SIZE);
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
                className="inline-flex min-h-12 items-center border-b-2 border-transparent text-body text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
              >
                {title}
              </IntentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 py-5 text-label text-muted">
        <p className="figures">{t.productCount(total)}</p>
        <SortLinks view={view} />
      </div>
      <ProductGrid cards={cards} />
      {pages > 1 ? <Pages view={view} pages={pages} /> : null}
    </Container>
  );
}

function SortLinks({ view }: { view: ListingView }) {
  return (
    <nav aria-label={t.sort}>
      <ul className="flex flex-wrap gap-x-5">
        {sorts.map((sort) => (
          <li key={sort}>
            <IntentLink
              href={listingHref({ ...view, sort, page: 1 })}
              aria-current={sort === view.sort ? "true" : undefined}
              className="inline-flex min-h-8 items-center hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
            >
              {t.sorts[sort]}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const step = "inline-flex min-h-11 min-w-11 items-center justify-center px-3";

function Pages({ view, pages }: { view: ListingView; pages: number }) {
  const href = (page: number) => listingHref({ ...view, page });
  return (
    <nav
      aria-label={t.pages}
      className="mt-14 flex items-center justify-center gap-1 border-t border-line pt-6"
    >
      {view.page > 1 ? (
        <IntentLink href={href(view.page - 1)} rel="prev" className={cn(step, "link")}>
          {t.previous}
        </IntentLink>
      ) : null}
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <IntentLink
          key={page}
          href={href(page)}
          aria-label={t.page(page)}
          aria-current={page === view.page ? "page" : undefined}
          className={cn(
            step,
            "figures hover:text-accent aria-[current]:bg-ink aria-[current]:text-paper",
          )}
        >
          {page}
        </IntentLink>
      ))}
      {view.page < pages ? (
        <IntentLink href={href(view.page + 1)} rel="next" className={cn(step, "link")}>
          {t.next}
        </IntentLink>
      ) : null}
    </nav>
  );
}
