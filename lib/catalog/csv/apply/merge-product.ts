import type { ProductOption, Specification } from "#db/tables/catalogue.ts";
import type { products } from "#db/tables.ts";
import type { ProductDraft } from "#lib/catalog/csv/product-draft.ts";

type Row = typeof products.$inferSelect;
type New = { id: string; fromMinor: number; position: number; now: number };

/** The specification that keeps Shopify's product type. */
export const TYPE = "Type";

/** A product's row as a file says it; what the file doesn't say stays, or is empty in a new one. */
export function mergeProduct(draft: ProductDraft, known: Row | undefined, made: New): Row {
  return {
    id: made.id,
    slug: draft.slug,
    title: draft.title,
    description: draft.description ?? known?.description ?? "",
    status: draft.status ?? known?.status ?? "active",
    vendor: draft.vendor ?? known?.vendor ?? "",
    tags: draft.tags ?? known?.tags ?? [],
    specifications: mergeSpecifications(draft, known?.specifications ?? []),
    options: mergeOptions(draft.options, known?.options ?? []),
    seoTitle: draft.seoTitle ?? known?.seoTitle ?? "",
    seoDescription: draft.seoDescription ?? known?.seoDescription ?? "",
    fromMinor: made.fromMinor,
    position: known?.position ?? made.position,
    createdAt: known?.createdAt ?? made.now,
    updatedAt: known?.updatedAt ?? made.now,
    version: known?.version ?? 0,
  };
}

/** The type keeps its place among the others. */
function mergeSpecifications(
  { specifications, type }: ProductDraft,
  before: Specification[],
): Specification[] {
  const others = (specifications ?? before).filter(({ name }) => name !== TYPE);
  const known = before.find(({ name }) => name === TYPE)?.value ?? "";
  const value = type ?? known;
  if (!value) return others;
  const at = before.findIndex(({ name }) => name === TYPE);
  return others.toSpliced(at < 0 ? others.length : at, 0, { name: TYPE, value });
}

/** A file without columns for swatches leaves those that values have already. */
function mergeOptions(options: ProductDraft["options"], before: ProductOption[]): ProductOption[] {
  return options.map(({ name, values }) => {
    const known = before.find((option) => option.name === name)?.values ?? [];
    return {
      name,
      values: values.map((value) => {
        const color =
          value.color === undefined
            ? known.find((one) => one.name === value.name)?.color
            : value.color;
        return color ? { name: value.name, color } : { name: value.name };
      }),
    };
  });
}
