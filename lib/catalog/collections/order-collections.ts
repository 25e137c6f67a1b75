import { asc, eq } from "drizzle-orm";
import { collections } from "#db/tables.ts";
import type { Editor } from "#lib/catalog/edit/editor.ts";
import { lockCatalogue } from "#lib/catalog/edit/lock-catalogue.ts";
import { expireCatalogue } from "#lib/catalog/expire-catalogue.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";

/** Moves a collection among the others, 0 the first. */
export function moveCollection(
  { db, staff, now }: Editor,
  slug: string,
  to: number,
): Promise<boolean> {
  return db.write(async (tx) => {
    await lockCatalogue(tx);
    const rows = await tx
      .select()
      .from(collections)
      .orderBy(asc(collections.position), asc(collections.slug));
    const from = rows.findIndex((row) => row.slug === slug);
    const [moved] = rows.splice(from, 1);
    if (from < 0 || !moved) return false;
    rows.splice(to, 0, moved);
    for (const [position, row] of rows.entries())
      await tx.update(collections).set({ position }).where(eq(collections.slug, row.slug));
    await expireCatalogue(tx);
    await recordAudit(tx, {
      staff,
      action: "collection.move",
      subject: "collection",
      subjectId: slug,
      before: { position: from },
      after: { position: to },
      now,
    });
    return true;
  });
}
