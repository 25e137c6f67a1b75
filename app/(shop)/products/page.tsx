import type { Metadata } from "next";
import { Listing } from "#components/catalog/listing.tsx";
import { ALL } from "#lib/catalog/view.ts";
import { shopMessages } from "#shop/messages.ts";

export const metadata: Metadata = { title: shopMessages.allProducts };

export default function ProductsPage() {
  return <Listing view={{ collection: ALL, sort: "featured", page: 1 }} />;
}
