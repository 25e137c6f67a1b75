/** What a cell says, whatever its column is called. */
export type Field =
  | "handle"
  | "title"
  | "description"
  | "vendor"
  | "type"
  | "tags"
  | "collection"
  | "published"
  | "status"
  | "option1Name"
  | "option1Value"
  | "option2Name"
  | "option2Value"
  | "option3Name"
  | "option3Value"
  | "sku"
  | "barcode"
  | "price"
  | "compareAt"
  | "grams"
  | "shipped"
  | "tracker"
  | "quantity"
  | "policy"
  | "image"
  | "imagePosition"
  | "imageAlt"
  | "variantImage"
  | "seoTitle"
  | "seoDescription"
  | "specifications"
  | "swatch1"
  | "swatch2"
  | "swatch3"
  | "focalPoint";

/** Shopify has no column for it: it is a metafield there, and named as Shopify names those. */
const metafield = (name: string, key: string): [present: string, older: string] => {
  const column = `${name} (product.metafields.storefront.${key})`;
  return [column, column];
};

/**
 * Shopify's product CSV: for each field its present name, under which it is written, and the one of older exports.
 * Names are compared without case.
 */
export const columnNames: Record<Field, [present: string, older: string]> = {
  title: ["Title", "Title"],
  handle: ["URL handle", "Handle"],
  description: ["Description", "Body (HTML)"],
  vendor: ["Vendor", "Vendor"],
  type: ["Type", "Type"],
  tags: ["Tags", "Tags"],
  collection: ["Collection", "Collection"],
  published: ["Published on online store", "Published"],
  status: ["Status", "Status"],
  sku: ["SKU", "Variant SKU"],
  barcode: ["Barcode", "Variant Barcode"],
  option1Name: ["Option1 name", "Option1 Name"],
  option1Value: ["Option1 value", "Option1 Value"],
  option2Name: ["Option2 name", "Option2 Name"],
  option2Value: ["Option2 value", "Option2 Value"],
  option3Name: ["Option3 name", "Option3 Name"],
  option3Value: ["Option3 value", "Option3 Value"],
  price: ["Price", "Variant Price"],
  compareAt: ["Compare-at price", "Variant Compare At Price"],
  tracker: ["Inventory tracker", "Variant Inventory Tracker"],
  quantity: ["Inventory quantity", "Variant Inventory Qty"],
  policy: ["Continue selling when out of stock", "Variant Inventory Policy"],
  grams: ["Weight value (grams)", "Variant Grams"],
  shipped: ["Requires shipping", "Variant Requires Shipping"],
  image: ["Product image URL", "Image Src"],
  imagePosition: ["Image position", "Image Position"],
  imageAlt: ["Image alt text", "Image Alt Text"],
  variantImage: ["Variant image URL", "Variant Image"],
  seoTitle: ["SEO title", "SEO Title"],
  seoDescription: ["SEO description", "SEO Description"],
  specifications: metafield("Specifications", "specifications"),
  swatch1: metafield("Option1 swatch", "option1_swatch"),
  swatch2: metafield("Option2 swatch", "option2_swatch"),
  swatch3: metafield("Option3 swatch", "option3_swatch"),
  focalPoint: metafield("Image focal point", "image_focal_point"),
};

export const fields = Object.keys(columnNames) as Field[];

export type Header = { at: Map<Field, number>; ignored: string[] };

/** Reads a file's first row: where each field stands, and the columns that are not used. */
export function readHeader(names: string[]): Header {
  const byName = new Map(
    fields.flatMap((field) =>
      columnNames[field].map((name): [string, Field] => [name.toLowerCase(), field]),
    ),
  );
  const at = new Map<Field, number>();
  const ignored: string[] = [];
  for (const [index, name] of names.entries()) {
    const field = byName.get(name.trim().toLowerCase());
    if (field && !at.has(field)) at.set(field, index);
    else if (name.trim()) ignored.push(name.trim());
  }
  return { at, ignored };
}
