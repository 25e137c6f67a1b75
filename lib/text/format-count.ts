import shop from "#shop/shop.ts";

const counts = new Intl.NumberFormat(shop.locale);

/** A whole number as people read it: "12,345". */
export const formatCount = (count: number): string => counts.format(count);
