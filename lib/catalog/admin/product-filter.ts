import { z } from "zod";
import { productStatuses } from "#lib/catalog/edit/product-fields.ts";

export const productSorts = ["newest", "title", "price-low", "price-high"] as const;
export type ProductSort = (typeof productSorts)[number];

/** low: few left of some variant. out: none left of some variant. Both only where stock limits what is sold. */
export const stockFilters = ["low", "out"] as const;

const choice = <T extends string>(values: readonly T[]) =>
  z.enum(values).optional().catch(undefined);
const text = z.string().trim().max(200).default("").catch("");

/** What the list of products shows, as its address says it; nonsense counts as nothing. */
export const productFilterSchema = z.object({
  q: text,
  status: choice(productStatuses),
  collection: text,
  vendor: text,
  stock: choice(stockFilters),
  sort: z.enum(productSorts).default("newest").catch("newest"),
});

export type ProductFilter = z.output<typeof productFilterSchema>;

/** The address of a list; defaults are left out. */
export function listHref(path: string, filter: Record<string, string | undefined>): string {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && !(name === "sort" && value === "newest"),
  );
  const query = new URLSearchParams(entries as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}
