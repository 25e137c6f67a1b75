import { formatDecimalPrice, parseTypedPrice } from "#lib/money.ts";
import { type Filters, readFilters, searchHref } from "#lib/search/filters.ts";

/** An amount in minor units as addresses and fields have it. */
export const writePrice = (minor: number) => formatDecimalPrice(minor);

/** The filters that an address's parameters say, in this shop's currency. */
export const filtersOf = (params: Parameters<typeof readFilters>[0]) =>
  readFilters(params, parseTypedPrice);

/** The address of a search in this shop. */
export const addressOf = (filters: Filters) => searchHref(filters, writePrice);
