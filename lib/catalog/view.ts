import { COUNTED } from "#lib/search/limits.ts";

export const PAGE_SIZE = 16;
export const ALL = "all";

/** Pages of a listing of so many products; beyond COUNTED it is narrowed down instead. */
export const countPages = (total: number) => Math.ceil(Math.min(total, COUNTED) / PAGE_SIZE);

export const sorts = ["featured", "newest", "price-low", "price-high"] as const;

export type Sort = (typeof sorts)[number];
export type ListingView = { collection: string; sort: Sort; page: number };

const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text);

/** The address of a listing; defaults are left out, so that each view has one address. */
export function listingHref({ collection, sort, page }: ListingView): string {
  const parts = [sort === "featured" ? "" : sort, page === 1 ? "" : String(page)].filter(Boolean);
  if (collection === ALL && parts.length === 0) return "/products";
  return ["/collections", collection, ...parts].join("/");
}

/** Reads the path below /collections/{collection}: [sort][/page]; null for whatever is no view's one address. */
export function readView(collection: string, parts: string[] = []): ListingView | null {
  const rest = [...parts];
  const first = rest[0];
  const sort = first !== undefined && isSort(first) ? first : "featured";
  if (first === sort) rest.shift();
  const number = rest.shift();
  const page = number === undefined ? 1 : Number(number);
  const view = { collection, sort, page };
  const canonical = listingHref(view) === ["/collections", collection, ...parts].join("/");
  const isDefault = collection === ALL && parts.length === 0;
  return rest.length === 0 && Number.isSafeInteger(page) && page > 0 && (canonical || isDefault)
    ? view
    : null;
}
