import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { ProductOption } from "#db/tables/catalogue.ts";
import { products, variants } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { variantsChanged } from "#lib/catalog/edit/products-changed.ts";
import {
  carryValues,
  checkOptions,
  keyOf,
  MAX_OPTIONS,
  type OptionEdit,
  type OptionsError,
  valuesOf,
} from "#lib/catalog/variants/plan-options.ts";
import { dropVariant } from "#lib/catalog/variants/remove-variant.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { fail, ok, type Result } from "#lib/shared/result.ts";
import { variantSlugs } from "#lib/text/slugify.ts";

type Row = typeof variants.$inferSelect;

export type SaveOptionsError =
  | { kind: "unknown" }
  /** Somebody else changed the product since the form was opened. */
  | { kind: "changed" }
  | { kind: OptionsError }
  /** No variant would be left. */
  | { kind: "none-left" }
  /** An archived variant has this combination, and orders hold it. */
  | { kind: "archived-in-the-way"; values: string[] };

class Refused extends Error {
  readonly reason: SaveOptionsError;

  constructor(reason: SaveOptionsError) {
    super(reason.kind);
    this.reason = reason;
  }
}

/**
 * Changes a product's options and carries its variants over: values are renamed in them, and those whose value is gone,
 * or that would be there twice, are taken out (dropVariant). Returns how many.
 */
export async function saveOptions(
  { db, staff, now }: Editor,
  { id, version, options }: { id: string; version: number; options: OptionEdit[] },
): Promise<Result<{ removed: number }, SaveOptionsError>> {
  const wrong = checkOptions(options);
  if (wrong) return fail({ kind: wrong });
  try {
    return await db.write(async (tx) => {
      await lockCatalogue(tx);
      const [product] = await tx.select().from(products).where(eq(products.id, id));
      if (!product) throw new Refused({ kind: "unknown" });
      if (product.version !== version) throw new Refused({ kind: "changed" });
      const after = options.map(
        ({ name, values }): ProductOption => ({ name, values: values.map(storedValue) }),
      );
      const removed = await carryVariants(tx, product, options, now);
      await tx
        .update(products)
        .set({ options: after, version: version + 1 })
        .where(eq(products.id, id));
      await variantsChanged(tx, [id]);
      await recordAudit(tx, {
        staff,
        action: "product.options",
        subject: "product",
        subjectId: id,
        before: product.options,
        after,
        now,
      });
      return ok({ removed });
    });
  } catch (error) {
    if (error instanceof Refused) return fail(error.reason);
    throw error;
  }
}

const storedValue = ({ name, color }: { name: string; color?: string }) =>
  color ? { name, color } : { name };

async function carryVariants(
  tx: Tx,
  product: typeof products.$inferSelect,
  options: OptionEdit[],
  now: number,
): Promise<number> {
  const rows = await tx
    .select()
    .from(variants)
    .where(eq(variants.productId, product.id))
    .orderBy(asc(variants.position), asc(variants.id));
  const kept = new Map<string, { row: Row; values: string[] }>();
  const gone: Row[] = [];
  for (const row of rows.filter(({ archivedAt }) => archivedAt === null)) {
    const values = carryValues(valuesOf(row, product.options.length), product.options, options);
    if (!values || kept.has(keyOf(values))) gone.push(row);
    else kept.set(keyOf(values), { row, values });
  }
  if (kept.size === 0) throw new Refused({ kind: "none-left" });
  const archived = rows.filter(({ archivedAt }) => archivedAt !== null);
  for (const row of gone) if ((await dropVariant(tx, row, now)) === "archived") archived.push(row);
  for (const row of archived) {
    const values = valuesOf(row, MAX_OPTIONS);
    const taken = [...kept.values()].find((one) => keyOf(padded(one.values)) === keyOf(values));
    if (taken) throw new Refused({ kind: "archived-in-the-way", values: taken.values });
  }
  await rewriteValues(tx, [...kept.values()], rows);
  return gone.length;
}

const padded = (values: string[]) => [values[0] ?? "", values[1] ?? "", values[2] ?? ""];

/** Two steps, since combinations are unique at every moment: names may be swapped. */
async function rewriteValues(
  tx: Tx,
  kept: { row: Row; values: string[] }[],
  all: Row[],
): Promise<void> {
  const slugs = variantSlugs(
    kept.map(({ values }) => ({ values })),
    [],
  );
  const changed = kept.flatMap(({ row, values }, at) => {
    const [option1 = "", option2 = "", option3 = ""] = values;
    const isSame = row.option1 === option1 && row.option2 === option2 && row.option3 === option3;
    // Slugs are kept, so that links stay; only a product that had no options has none yet.
    const slug = values.length === 0 ? "" : row.slug || freeSlug(slugs[at] ?? "", all);
    return isSame && slug === row.slug ? [] : [{ row, option1, option2, option3, slug }];
  });
  for (const { row } of changed)
    await tx
      .update(variants)
      .set({ option1: `\u0001${row.id}`, slug: `\u0001${row.id}` })
      .where(eq(variants.id, row.id));
  for (const { row, ...values } of changed)
    await tx
      .update(variants)
      .set({ ...values, version: row.version + 1 })
      .where(eq(variants.id, row.id));
}

function freeSlug(wanted: string, all: Row[]): string {
  const taken = new Set(all.map(({ slug }) => slug));
  for (let nth = 1; ; nth++) {
    const slug = nth === 1 ? wanted : `${wanted}-${nth}`;
    if (!taken.has(slug)) return slug;
  }
}
