import { asc, gt, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collections, productCollections, products, variants } from "#db/tables.ts";
import { TYPE } from "#lib/catalog/csv/apply/merge-product.ts";
import { columnNames, type Field, fields } from "#lib/catalog/csv/columns.ts";
import { picturesOf } from "#lib/catalog/pictures.ts";
import { fallbackFile, mediaPath, type Picture } from "#lib/media/picture.ts";
import { formatDecimalPrice } from "#lib/money.ts";
import { renderMarkdown } from "#lib/text/render-markdown.ts";

const PAGE = 200;

type Cells = Partial<Record<Field, string>>;
type Product = typeof products.$inferSelect;
type Variant = typeof variants.$inferSelect;

/** The first row of the file: Shopify's present names. */
export const headerRow = fields.map((field) => columnNames[field][0]);

/**
 * The whole catalogue as rows of Shopify's product CSV, a page at a time; archived variants are left out.
 * `onPicture` is told of each picture that a row names.
 */
export async function* exportRows(
  read: Reader,
  appUrl: string,
  onPicture: (picture: Picture) => Promise<void> = async () => undefined,
): AsyncGenerator<string[]> {
  const titles = new Map(
    (await read.select().from(collections)).map(({ slug, title }) => [slug, title]),
  );
  for (let after = ""; ; ) {
    const page = await read
      .select()
      .from(products)
      .where(gt(products.slug, after))
      .orderBy(asc(products.slug))
      .limit(PAGE);
    const ids = page.map((product) => product.id);
    const offered = Map.groupBy(await variantsOf(read, ids), (row) => row.productId);
    const inside = Map.groupBy(await collectionsOf(read, ids), (row) => row.productId);
    const pictures = await picturesOf(read, ids);
    for (const product of page) {
      const own = pictures.get(product.id) ?? [];
      for (const picture of own) await onPicture(picture);
      const names = (inside.get(product.id) ?? []).map((row) => titles.get(row.collectionSlug));
      const urls = own.map((picture) => appUrl + mediaPath(fallbackFile(picture)));
      yield* productRows(product, offered.get(product.id) ?? [], names, own, urls);
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.slug;
  }
}

const variantsOf = async (read: Reader, ids: string[]) =>
  (
    await read
      .select()
      .from(variants)
      .where(inArray(variants.productId, ids))
      .orderBy(asc(variants.position), asc(variants.id))
  ).filter((variant) => variant.archivedAt === null);

const collectionsOf = (read: Reader, ids: string[]) =>
  read
    .select()
    .from(productCollections)
    .where(inArray(productCollections.productId, ids))
    .orderBy(asc(productCollections.collectionSlug));

/** As many rows as a product has of what it has most of: variants, pictures or collections. */
function* productRows(
  product: Product,
  offered: Variant[],
  collectionTitles: (string | undefined)[],
  pictures: Picture[],
  urls: string[],
): Generator<string[]> {
  const rows = Math.max(1, offered.length, pictures.length, collectionTitles.length);
  const urlOf = new Map(pictures.map((picture, at) => [picture.id, urls[at]]));
  for (let at = 0; at < rows; at++) {
    const variant = offered[at];
    const cells: Cells = {
      handle: product.slug,
      ...(at === 0 ? productCells(product) : {}),
      ...(variant ? variantCells(product, variant, urlOf) : {}),
      collection: collectionTitles[at],
      image: urls[at],
      imagePosition: urls[at] && String(at + 1),
      imageAlt: pictures[at]?.alt,
      focalPoint: focalCell(pictures[at]),
    };
    yield fields.map((field) => cells[field] ?? "");
  }
}

/** As CSS says it; empty for the middle. */
function focalCell(picture: Picture | undefined): string {
  const isMiddle = !picture || (picture.focalX === 50 && picture.focalY === 50);
  return isMiddle ? "" : `${picture.focalX}% ${picture.focalY}%`;
}

function productCells(product: Product): Cells {
  const [one, two, three] = product.options.map((option) => option.name);
  return {
    title: product.title,
    description: renderMarkdown(product.description, { standalone: true }),
    vendor: product.vendor,
    type: product.specifications.find(({ name }) => name === TYPE)?.value,
    tags: product.tags.join(", "),
    published: product.status === "active" ? "TRUE" : "FALSE",
    status: product.status,
    option1Name: one ?? "Title",
    option2Name: two,
    option3Name: three,
    seoTitle: product.seoTitle,
    seoDescription: product.seoDescription,
    specifications: product.specifications
      .filter(({ name }) => name !== TYPE)
      .map(({ name, value }) => `${name}: ${value}`)
      .join("\n"),
  };
}

function variantCells(
  product: Product,
  variant: Variant,
  urlOf: Map<string, string | undefined>,
): Cells {
  return {
    option1Value: product.options.length > 0 ? variant.option1 : "Default Title",
    option2Value: variant.option2,
    option3Value: variant.option3,
    swatch1: colorOf(product, 0, variant.option1),
    swatch2: colorOf(product, 1, variant.option2),
    swatch3: colorOf(product, 2, variant.option3),
    sku: variant.sku,
    barcode: variant.barcode,
    price: formatDecimalPrice(variant.priceMinor),
    compareAt: variant.compareAtMinor === null ? "" : formatDecimalPrice(variant.compareAtMinor),
    grams: String(variant.weightGrams),
    shipped: variant.requiresShipping ? "TRUE" : "FALSE",
    tracker: "shopify",
    quantity: String(variant.available),
    policy: variant.policy === "continue" ? "TRUE" : "FALSE",
    variantImage: variant.mediaId ? urlOf.get(variant.mediaId) : "",
  };
}

const colorOf = ({ options }: Product, at: number, value: string) =>
  options[at]?.values.find(({ name }) => name === value)?.color;
