/** The page of a product, or of one of its variants. */
export const productHref = (slug: string, variantSlug = "") =>
  variantSlug ? `/products/${slug}/${variantSlug}` : `/products/${slug}`;
