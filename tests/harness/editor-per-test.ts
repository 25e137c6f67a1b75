import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect } from "vitest";
import { variants } from "#db/tables.ts";
import { readProductFields } from "#lib/catalog/edit/read-product-fields.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

/** What a product is made of where nothing else matters. */
export const made = { title: "Tea", priceMinor: 500, sku: "T", stock: 5 };

/**
 * Gives every test of a file an empty catalogue and somebody who edits it, and runs fsck afterwards. `t` stands for the
 * database of the running test.
 */
export function editorPerTest() {
  const t = {} as TemporaryDatabase;
  beforeEach(async () => {
    Object.assign(t, await temporaryDatabase());
  });
  afterEach(async () => {
    expect(await fsck(t.db)).toEqual([]);
    await t.remove();
  });
  const rowsOf = (id: string) =>
    t.db.read.select().from(variants).where(eq(variants.productId, id)).orderBy(variants.position);
  return {
    t,
    editor: () => ({ db: t.db, staff: { id: "s", name: "Sam" }, now: 1000 }),
    /** What the form of a product edits. */
    async fieldsOf(id: string) {
      const found = await readProductFields(t.db.read, id);
      if (!found) throw new Error("no such product");
      return found.fields;
    },
    /** Its variants. */
    rowsOf,
    async onlyVariant(id: string) {
      const [row] = await rowsOf(id);
      if (!row) throw new Error("no variant");
      return row;
    },
  };
}
