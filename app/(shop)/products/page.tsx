import type { Metadata } from "next";
import { Listing } from "#components/catalog/listing.tsx";
import { ALL } from "#lib/catalog/view.ts";

export const metadata: Metadata = { title: "All prints" };

export default function ProductsPage() {
  return <Listing view={{ collection: ALL, sort: "featured", page: 1 }} />;
}
