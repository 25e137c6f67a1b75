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
    "price-low": "Lowest price",
    "price-high": "Highest price",
  },
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  previous: "Previous",
  next: "Next",
  from: (price: string) => `from ${price}`,
  /** `tax`: "incl. 7% VAT". */
  plusShipping: (tax: string) => `${tax}, plus shipping`,
  soldOut: "Sold out",
  breadcrumb: "Breadcrumb",
  payment: { name: "Payment", value: "Crypto, on CCPayment’s hosted page or here" },
  related: "You might also like",
  moreFrom: (name: string) => `More from ${name}`,
  picker: {
    impossible: "Dashed values aren’t made in this combination. Choosing one changes the rest.",
    soldOut: "sold out",
    inOtherCombination: "in another combination",
  },
  gallery: {
    pictures: "Pictures",
    picture: (index: number, label: string) => `Picture ${index}: ${label}`,
    zoom: ", look closely",
    detail: (title: string) => `${title}, a detail`,
    inRoom: (title: string, widthCm: number) => `${title}, ${widthCm} cm wide, above a bench`,
  },
};
