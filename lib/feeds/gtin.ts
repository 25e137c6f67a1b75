/** A variant's barcode where it has the form of a GTIN (8 to 14 digits), as search engines and feeds take it. */
export const gtinOf = ({ barcode }: { barcode: string }): string | undefined =>
  /^\d{8,14}$/.test(barcode) ? barcode : undefined;
