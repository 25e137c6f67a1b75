import { pluralIn } from "#lib/shared/plural.ts";

const plural = pluralIn("en");

/** Listings, product pages and the cart's drawer and table. */
export const catalogMessages = {
  collections: "Collections",
  productCount: (count: number) =>
    `${count} ${plural(count, { one: "product", other: "products" })}`,
  sort: "Sort",
  sorts: {
    featured: "Featured",
    newest: "Newest",
    "price-low": "Price, low to high",
    "price-high": "Price, high to low",
  },
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  previous: "Previous",
  next: "Next",
  from: (price: string) => `from ${price}`,
  soldOut: "Sold out",
  onlyLeft: (count: number) => `Only ${count} left`,
  backorder: "Available to order, ships when it is back in stock",
  breadcrumb: "Breadcrumb",
  payment: { name: "Payment", value: "Crypto, on CCPayment’s hosted page or here" },
  moreFrom: (name: string) => `More from ${name}`,
  tokenForPrice: "Token to show the price in",
  priceBefore: "before",
  picker: {
    impossible: "Dashed values aren’t made in this combination. Choosing one changes the rest.",
    soldOut: "sold out",
    inOtherCombination: "in another combination",
  },
  gallery: {
    pictures: "Pictures",
    picture: (index: number, label: string) => `Picture ${index}: ${label}`,
    zoom: ", look closely",
    close: "Close",
    fit: "Fit the picture to the screen",
    enlarge: "Enlarge the picture",
    detail: (title: string) => `${title}, a detail`,
    inRoom: (title: string, widthCm: number) => `${title}, ${widthCm} cm wide, above a bench`,
  },
};
