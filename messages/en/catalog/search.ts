import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** Search, its suggestions, and the filters of listings. */
export const searchMessages = {
  search: "Search",
  label: "Search for products",
  placeholder: "Name, kind or SKU",
  resultsFor: (query: string) => `Results for “${query}”`,
  count: (count: number) => `${count} ${plural(count, { one: "product", other: "products" })}`,
  moreThan: (count: string) => `More than ${count} products`,
  corrected: (typed: string, words: string) =>
    `No results for “${typed}”. Showing results for “${words}”.`,
  filter: "Filter",
  filters: "Filters",
  chosen: "Chosen filters",
  remove: (name: string) => `Remove filter: ${name}`,
  clear: "Clear all filters",
  close: "Done",
  sort: "Sort",
  sorts: {
    best: "Best match",
    newest: "Newest",
    "price-low": "Lowest price",
    "price-high": "Highest price",
  },
  facets: { collection: "Collection", vendor: "Maker", tag: "Tag" },
  price: "Price",
  priceFrom: "From",
  priceTo: "To",
  priceRange: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (price: string) => `from ${price}`,
  atMost: (price: string) => `up to ${price}`,
  apply: "Apply",
  inStock: "In stock",
  nothing: "Nothing found",
  nothingHelp: "Check the spelling, use fewer words, or look through a collection:",
  nothingFiltered: "No product has all of these. Remove a filter:",
  suggestions: "Suggestions",
  allResults: (query: string) => `All results for “${query}”`,
  noSuggestions: "No suggestions",
  failed: "Suggestions can’t be loaded. Press Enter to search.",
};
