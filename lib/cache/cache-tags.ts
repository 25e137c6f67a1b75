/**
 * The one list of cache tags.
 * | tag            | read by                                        | expired by                                   |
 * | catalogue      | home, listings, every product page, sitemap     | seeding, and edits of collections or products |
 * | product:{slug} | that product's pages, and listings that show it | a change of its price or stock                |
 * | pages          | every page: contact and titles in the footer    | a change of either, or a start                |
 * | page:{slug}    | that page of the shop's own                     | a change of its text, or a start              |
 */
export const catalogueTag = "catalogue";
export const pagesTag = "pages";
export const pageTag = (slug: string) => `page:${slug}`;
export const productTag = (slug: string) => `product:${slug}`;
