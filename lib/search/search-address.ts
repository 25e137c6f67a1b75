import { formatDecimalPrice, parseDecimalPrice } from "#lib/money.ts";
import { type Filters, readFilters, searchHref } from "#lib/search/filters.ts";

/** An amount as addresses and fields have it, in minor units; "4.90" and "4,90" alike. */
const readPrice = (text: string) => parseDecimalPrice(text.trim().replace(",", "."));

/** An amount in minor units as addresses and fields have it. */
export const writePrice = (minor: number) => formatDecimalPrice(minor);

/** The filters that an address's parameters say, in this shop's currency. */
export const filtersOf = (params: Parameters<typeof readFilters>[0]) =>
  readFilters(params, readPrice);

/** The address of a search in this shop. */
export const addressOf = (filters: Filters) => searchHref(filters, writePrice);
