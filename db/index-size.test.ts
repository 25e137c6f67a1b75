import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as tables from "#db/tables.ts";
import { MAX_TAG_LENGTH } from "#lib/catalog/edit/product-fields.ts";
import { MAX_CODE_CHARACTERS } from "#lib/discounts/normalize-code.ts";
import { MAX_WORD_LENGTH } from "#lib/search/words.ts";

/** PostgreSQL refuses a longer entry of a B-tree index; some of it are the entry's own fields. */
const MAX_ENTRY_BYTES = 2704 - 64;
/** Of a UTF-16 unit, by which inputs are counted, in UTF-8. */
const BYTES_PER_CHARACTER = 3;
const NUMBER_BYTES = 8;

/** Ids and keys that the shop makes, names from its own lists, and what a gateway may call something (lib/ccpayment). */
const OWN = 128;
/** A cell of a CSV file (lib/catalog/csv/read/row.ts); forms allow less. */
const CELL = 255;

/** The most characters that a column gets, by the check of what writes it; others are at most OWN long. */
const longest: Record<string, number> = {
  "products.title": CELL,
  "products.vendor": CELL,
  // Made by lib/ids.ts.
  "variants.product_id": 22,
  "variants.option1": CELL,
  "variants.option2": CELL,
  "variants.option3": CELL,
  "variants.sku": CELL,
  "variants.barcode": CELL,
  "product_facets.name": CELL,
  // A tag is at most MAX_TAG_LENGTH long.
  "product_facets.value": Math.max(CELL, MAX_TAG_LENGTH),
  "discounts.code": MAX_CODE_CHARACTERS,
  "search_spellings.key": MAX_WORD_LENGTH * 2,
  "search_spellings.word": MAX_WORD_LENGTH * 2,
  // lib/checkout/details-schema.ts
  "orders.email": 254,
  // A word of a name, of at most 100 characters outside the basic plane (lib/orders/list/buyer-words.ts).
  "buyer_words.word": 200,
  // lib/ccpayment/v1/fields.ts
  "payments.txid": 512,
  "refunds.txid": 512,
};

/** Names that the checks above know and no table has any more. */
const unused = new Set(Object.keys(longest));

test.each(Object.values(tables) as SQLiteTable[])(
  "an index entry too long for PostgreSQL: %#",
  (table) => {
    const { name, columns, indexes, primaryKeys } = getTableConfig(table);
    const bytesOf = (column: SQLiteColumn) => {
      if (column.columnType !== "SQLiteText") return NUMBER_BYTES;
      const key = `${name}.${column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      unused.delete(key);
      return (longest[key] ?? OWN) * BYTES_PER_CHARACTER;
    };
    const entries = [
      ...indexes.map(({ config }) => config.columns.flatMap(columnsIn)),
      ...primaryKeys.map((key) => key.columns),
      ...columns.filter(({ primary }) => primary).map((column) => [column]),
    ];
    for (const entry of entries) {
      const bytes = entry.reduce((sum, column) => sum + bytesOf(column), 0);
      expect(bytes, entry.map((column) => column.name).join(", ")).toBeLessThan(MAX_ENTRY_BYTES);
    }
  },
);

test("every limit above is about an indexed column", () => {
  expect([...unused]).toEqual([]);
});

/** A column, or those in an expression. */
function columnsIn(part: unknown): SQLiteColumn[] {
  if (typeof part === "object" && part !== null && "queryChunks" in part)
    return (part.queryChunks as unknown[]).flatMap(columnsIn);
  return typeof part === "object" && part !== null && "columnType" in part
    ? [part as SQLiteColumn]
    : [];
}
