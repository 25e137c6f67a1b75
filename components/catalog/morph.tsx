import { type ReactNode, ViewTransition } from "react";

/**
 * Around a product's picture, one element, on a listing and on the product's page: on the way from one to the other the
 * picture grows in place (app/globals.css). At most one of a product on a page.
 */
export function Morph({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <ViewTransition name={`product-${slug}`} share="morph" default="none">
      {children}
    </ViewTransition>
  );
}
