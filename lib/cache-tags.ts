/**
 * The one list of cache tags.
 * | tag            | read by                                        | expired by                                   |
 * | catalogue      | home, listings, every product page, sitemap     | seeding, and edits of collections or products |
 * | product:{slug} | that product's pages, and listings that show it | a change of its price or stock                |
 */
export const catalogueTag = "catalogue";
export const productTag = (slug: string) => `product:${slug}`;

/** True for tags of this list, so that the internal route expires nothing else. */
export function isKnownTag(tag: string): boolean {
  return tag === catalogueTag || /^product:[a-z0-9-]{1,80}$/.test(tag);
}
