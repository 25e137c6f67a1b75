import type { Metadata } from "next";
import { Listing } from "#components/catalog/listing.tsx";
import { NotFoundPage, notFoundMetadata } from "#components/layout/not-found-page.tsx";
import { keepBriefly } from "#lib/cache/keep-briefly.ts";
import { isListing, listCollections } from "#lib/catalog/queries.ts";
import { ALL, listingHref, readView, sorts } from "#lib/catalog/view.ts";
import { SHARE_SIZE, sharePath } from "#lib/media/picture.ts";
import { shopMessages } from "#shop/messages.ts";

type Props = { params: Promise<{ collection: string; view?: string[] }> };

/** Listings that the build makes; others are made on their first visit. */
const PRERENDERED = 200;

export async function generateStaticParams() {
  const collections = [ALL, ...(await listCollections()).map((one) => one.slug)];
  return collections
    .flatMap((collection) =>
      sorts
        // The first listing of all has an address of its own.
        .filter((sort) => collection !== ALL || sort !== "featured")
        .map((sort) => ({ collection, view: sort === "featured" ? [] : [sort] })),
    )
    .slice(0, PRERENDERED);
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
