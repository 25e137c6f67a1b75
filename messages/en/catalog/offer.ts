/** What the product page says in browsers: kept small. */
export const offerMessages = {
  soldOut: "Sold out",
  onlyLeft: (count: number) => `Only ${count} left`,
  backorder: "Available to order, ships when it is back in stock",
  tokenForPrice: "Token to show the price in",
  priceBefore: "before",
  zoom: {
    close: "Close",
    fit: "Fit the picture to the screen",
    enlarge: "Enlarge the picture",
  },
};
