import { z } from "zod";
import { PAGE_SIZE } from "#lib/catalog/view.ts";
import { COUNTED, MAX_QUERY } from "#lib/search/limits.ts";

export const searchSorts = ["best", "newest", "price-low", "price-high"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** What somebody looks for. Values of one facet are alternatives; facets narrow each other down. */
export type Filters = {
  query: string;
  collections: string[];
  vendors: string[];
  tags: string[];
  /** By the option's name, such as Size. */
  options: Record<string, string[]>;
  /** In the currency's minor unit, both ends included. */
  fromMinor: number | null;
  toMinor: number | null;
  inStock: boolean;
  sort: SearchSort;
  page: number;
};

export type FacetValue = {
  kind: "collection" | "vendor" | "tag" | "option";
  name: string;
  value: string;
};

/** Values of all facets together; more are ignored. */
const MAX_VALUES = 30;
const MAX_VALUE_LENGTH = 100;
const MAX_PAGE = COUNTED / PAGE_SIZE;
const OPTION = "option.";

export const noFilters: Filters = {
  query: "",
  collections: [],
  vendors: [],
  tags: [],
  options: {},
  fromMinor: null,
  toMinor: null,
  inStock: false,
  sort: "best",
  page: 1,
};

type Params = Record<string, string | string[] | undefined>;

const wholeNumber = (max: number) => z.coerce.number().int().min(0).max(max);

/**
 * Reads an address's parameters. Nothing here is an error: what can't be a filter is left out, since addresses are
 * shared, cut off and made up. `parsePrice` reads an amount as a person types it, in minor units or null.
 */
export function readFilters(params: Params, parsePrice: (text: string) => number | null): Filters {
  const budget = { left: MAX_VALUES };
  const all = (key: string) => valuesOf(params[key], budget);
  const one = (key: string) => [params[key]].flat()[0] ?? "";
  const options: [string, string[]][] = Object.keys(params)
    .filter((key) => key.startsWith(OPTION) && key.length <= OPTION.length + MAX_VALUE_LENGTH)
    .map((key) => [key.slice(OPTION.length), all(key)]);
  const page = wholeNumber(MAX_PAGE).safeParse(one("page"));
  return {
    query: clean(one("q")).slice(0, MAX_QUERY),
    collections: all("in"),
    vendors: all("vendor"),
    tags: all("tag"),
    options: Object.fromEntries(options.filter(([name, values]) => name && values.length > 0)),
    fromMinor: parsePrice(one("from")),
    toMinor: parsePrice(one("to")),
    inStock: one("stock") === "1",
    sort: searchSorts.find((sort) => sort === one("sort")) ?? "best",
    page: page.success ? Math.max(1, page.data) : 1,
  };
}

function valuesOf(value: string | string[] | undefined, budget: { left: number }): string[] {
  const texts = [value].flat().filter((text) => text !== undefined);
  const kept = [...new Set(texts.map(clean))]
    .filter((text) => text !== "" && text.length <= MAX_VALUE_LENGTH)
    .slice(0, budget.left);
  budget.left -= kept.length;
  return kept;
}

/** Without what no text has: control characters and halves of surrogate pairs. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]+/gu, " ").trim();
}

/** The address of a search; defaults are left out, so that each has one address. `writePrice` undoes `parsePrice`. */
export function searchHref(filters: Filters, writePrice: (minor: number) => string): string {
  const params = new URLSearchParams(parametersOf(filters, writePrice));
  const text = params.toString();
  return text ? `/search?${text}` : "/search";
}

/** A search as names and values, as its address and its forms carry them. */
export function parametersOf(
  filters: Filters,
  writePrice: (minor: number) => string,
): [string, string][] {
  const many = (name: string, values: string[]) => values.map((value) => [name, value]);
  const price = (name: string, minor: number | null) =>
    minor === null ? [] : [[name, writePrice(minor)]];
  return [
    ...(filters.query ? [["q", filters.query]] : []),
    ...many("in", filters.collections),
    ...many("vendor", filters.vendors),
    ...many("tag", filters.tags),
    ...Object.entries(filters.options).flatMap(([name, values]) => many(OPTION + name, values)),
    ...price("from", filters.fromMinor),
    ...price("to", filters.toMinor),
    ...(filters.inStock ? [["stock", "1"]] : []),
    ...(filters.sort === "best" ? [] : [["sort", filters.sort]]),
    ...(filters.page === 1 ? [] : [["page", String(filters.page)]]),
  ] as [string, string][];
}

/** The values chosen of a facet. */
export function chosenOf(filters: Filters, facet: Pick<FacetValue, "kind" | "name">): string[] {
  if (facet.kind !== "option") return filters[keys[facet.kind]];
  // An option may be called like something that every object has.
  return Object.hasOwn(filters.options, facet.name) ? (filters.options[facet.name] ?? []) : [];
}

const keys = { collection: "collections", vendor: "vendors", tag: "tags" } as const;

/** The same search with one value more, or without it when it was chosen; on its first page. */
export function toggled(filters: Filters, { kind, name, value }: FacetValue): Filters {
  const chosen = chosenOf(filters, { kind, name });
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return withChosen({ ...filters, page: 1 }, { kind, name }, next);
}

/** The same search with these values of a facet. */
export function withChosen(
  filters: Filters,
  { kind, name }: Pick<FacetValue, "kind" | "name">,
  values: string[],
): Filters {
  if (kind !== "option") return { ...filters, [keys[kind]]: values };
  const { [name]: _, ...others } = filters.options;
  return { ...filters, options: values.length > 0 ? { ...others, [name]: values } : others };
}

/** Every value chosen, in the order of the address. */
export function chosenValues(filters: Filters): FacetValue[] {
  const of = (kind: FacetValue["kind"], name: string) =>
    chosenOf(filters, { kind, name }).map((value) => ({ kind, name, value }));
  return [
    ...of("collection", ""),
    ...of("vendor", ""),
    ...of("tag", ""),
    ...Object.keys(filters.options).flatMap((name) => of("option", name)),
  ];
}
