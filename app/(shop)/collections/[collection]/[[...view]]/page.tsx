import type { Metadata } from "next";
import { Listing } from "#components/catalog/listing.tsx";
import { NotFoundPage, notFoundMetadata } from "#components/layout/not-found-page.tsx";
import { keepBriefly } from "#lib/catalog/keep-briefly.ts";
import { countProducts, isListing, listCollections } from "#lib/catalog/queries.ts";
import { ALL, listingHref, PAGE_SIZE, readView, sorts } from "#lib/catalog/view.ts";
import { SHARE_SIZE, sharePath } from "#lib/media/picture.ts";
import { shopMessages } from "#shop/messages.ts";

type Props = { params: Promise<{ collection: string; view?: string[] }> };

// Every listing of the demo's catalogue is made at build time; others on their first visit.
export async function generateStaticParams() {
  const collections = [ALL, ...(await listCollections()).map((one) => one.slug)];
  const listings = await Promise.all(
    collections.map(async (collection) => {
      const pages = Math.min(Math.ceil((await countProducts(collection)) / PAGE_SIZE), 10);
      return Object.keys(sorts).flatMap((sort) =>
        Array.from({ length: pages }, (_, index) => ({
          collection,
          view: [sort === "featured" ? "" : sort, index === 0 ? "" : String(index + 1)].filter(
            Boolean,
          ),
        })),
      );
    }),
  );
  return listings.flat();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, view: parts } = await params;
  const view = readView(collection, parts);
  if (!view || !(await isListing(view))) return notFoundMetadata;
  const found = (await listCollections()).find((one) => one.slug === collection);
  const title = found?.title ?? shopMessages.allProducts;
  const id = found?.pictureId;
  return {
    title,
    description: found?.summary,
    // Another order of a listing is the same listing.
    alternates: { canonical: listingHref({ collection, sort: "featured", page: view.page }) },
    openGraph: id ? { images: [{ url: sharePath({ id }), ...SHARE_SIZE, alt: title }] } : undefined,
  };
}

export default async function CollectionPage({ params }: Props) {
  const { collection, view: parts } = await params;
  const view = readView(collection, parts);
  if (!view || !(await isListing(view))) {
    await keepBriefly();
    return <NotFoundPage />;
  }
  return <Listing view={view} />;
}
