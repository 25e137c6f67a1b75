import { isDeepStrictEqual } from "node:util";
import type { variants } from "#db/tables.ts";
import type { ApplyOptions } from "#lib/catalog/csv/apply/apply-drafts.ts";
import type { ProductDraft, VariantDraft } from "#lib/catalog/csv/product-draft.ts";
import { newId } from "#lib/ids.ts";
import { variantSlugs } from "#lib/text/slugify.ts";

type Row = typeof variants.$inferSelect;

/** kept: variants whose stock in the file differs from that on sale, which stays. */
type Merged = { added: Row[]; changed: { row: Row; stockDelta: number }[]; kept: number };

const keyOf = (values: string[]) =>
  [values[0] ?? "", values[1] ?? "", values[2] ?? ""].join("\u0000");

/**
 * A product's variants as a file says them. One that the file no longer has is archived, since orders and carts may
 * still hold it; one that comes back is the same again.
 */
export function mergeVariants(
  draft: ProductDraft,
  productId: string,
  before: Row[],
  { now, setStock, pictures }: ApplyOptions,
): Merged {
  const merged: Merged = { added: [], changed: [], kept: 0 };
  const known = new Map(before.map((row) => [keyOf([row.option1, row.option2, row.option3]), row]));
  const fresh = draft.variants.filter((variant) => !known.has(keyOf(variant.values)));
  const slugs = variantSlugs(
    fresh,
    before.map((row) => row.slug),
  );
  for (const [position, variant] of draft.variants.entries()) {
    const key = keyOf(variant.values);
    const old = known.get(key);
    known.delete(key);
    const mediaId = pictures ? (pictures.get(variant.picture ?? "")?.id ?? null) : old?.mediaId;
    const row = mergeVariant(variant, old, {
      id: newId(),
      productId,
      slug: slugs[fresh.indexOf(variant)] ?? "",
      position,
      mediaId: mediaId ?? null,
    });
    const isOnSale = old !== undefined && old.archivedAt === null;
    const asked = withStock(row, variant.stock);
    const keeps = isOnSale && !setStock;
    if (keeps && asked.available !== old.available) merged.kept++;
    const stocked = keeps ? withStock(row, undefined) : asked;
    if (!old) merged.added.push(stocked);
    else if (!isDeepStrictEqual(stocked, old)) merged.changed.push(change(stocked, old));
  }
  for (const gone of known.values())
    if (gone.archivedAt === null) merged.changed.push(change({ ...gone, archivedAt: now }, gone));
  return merged;
}

const change = (row: Row, old: Row) => ({
  row: { ...row, version: old.version + 1 },
  stockDelta: row.initial - old.initial,
});

function mergeVariant(
  draft: VariantDraft,
  old: Row | undefined,
  made: Pick<Row, "id" | "productId" | "slug" | "position" | "mediaId">,
): Row {
  return {
    id: old?.id ?? made.id,
    productId: made.productId,
    slug: old?.slug ?? made.slug,
    option1: draft.values[0] ?? "",
    option2: draft.values[1] ?? "",
    option3: draft.values[2] ?? "",
    position: made.position,
    sku: draft.sku ?? old?.sku ?? "",
    barcode: draft.barcode ?? old?.barcode ?? "",
    priceMinor: draft.priceMinor,
    compareAtMinor:
      draft.compareAtMinor === undefined ? (old?.compareAtMinor ?? null) : draft.compareAtMinor,
    weightGrams: draft.weightGrams ?? old?.weightGrams ?? 0,
    requiresShipping: draft.requiresShipping ?? old?.requiresShipping ?? true,
    policy: draft.policy ?? old?.policy ?? "deny",
    initial: old?.initial ?? 0,
    available: old?.available ?? 0,
    reserved: old?.reserved ?? 0,
    sold: old?.sold ?? 0,
    mediaId: made.mediaId,
    archivedAt: null,
    version: old?.version ?? 0,
  };
}

/** With so many available; what orders hold comes on top. Where the policy is deny nothing is owed. */
function withStock(row: Row, stock: number | undefined): Row {
  const wanted = stock ?? row.available;
  const available = row.policy === "deny" ? Math.max(0, wanted) : wanted;
  return { ...row, available, initial: available + row.reserved + row.sold };
}
