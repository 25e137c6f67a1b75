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
    specifications: withType(known?.specifications ?? [], draft.type),
    options: withColors(draft.options, known?.options ?? []),
    seoTitle: draft.seoTitle ?? known?.seoTitle ?? "",
    seoDescription: draft.seoDescription ?? known?.seoDescription ?? "",
    fromMinor: made.fromMinor,
    position: known?.position ?? made.position,
    createdAt: known?.createdAt ?? made.now,
    version: known?.version ?? 0,
  };
}

function withType(before: Specification[], type: string | undefined): Specification[] {
  if (type === undefined) return before;
  const others = before.filter(({ name }) => name !== TYPE);
  const at = before.findIndex(({ name }) => name === TYPE);
  if (!type) return others;
  const entry = { name: TYPE, value: type };
  return others.toSpliced(at < 0 ? others.length : at, 0, entry);
}

/** The file knows no colors: those that values have already stay. */
function withColors(options: ProductDraft["options"], before: ProductOption[]): ProductOption[] {
  return options.map(({ name, values }) => {
    const known = before.find((option) => option.name === name)?.values ?? [];
    return {
      name,
      values: values.map((value) => known.find((one) => one.name === value) ?? { name: value }),
    };
  });
}
