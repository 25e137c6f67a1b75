import { type Field, type Header, readHeader } from "#lib/catalog/csv/columns.ts";
import type { Problem, ProductDraft } from "#lib/catalog/csv/product-draft.ts";
import { draftProduct } from "#lib/catalog/csv/read/draft-product.ts";
import { BrokenCsv, readRows } from "#lib/catalog/csv/read/read-rows.ts";
import { openRow, type Row } from "#lib/catalog/csv/read/row.ts";
import { slugify } from "#lib/text/slugify.ts";

const MAX_ROWS_PER_PRODUCT = 2500;

export type Read =
  | { kind: "product"; draft: ProductDraft }
  | { kind: "problem"; problem: Problem }
  /** Columns that are not used, said once. */
  | { kind: "ignored"; columns: string[] };

/** Reads Shopify's product CSV product by product: each that is sound, each problem with its line. Keeps one product in memory. */
export async function* readDrafts(file: string): AsyncGenerator<Read> {
  let header: Header | undefined;
  let problems: Problem[] = [];
  let group: Row[] = [];
  let slug = "";
  const seen = new Map<string, number>();
  const finish = function* (): Generator<Read> {
    const draft = group.length > 0 ? draftProduct(slug, group) : null;
    if (draft && problems.length === 0) yield { kind: "product", draft };
    for (const problem of problems) yield { kind: "problem", problem };
    problems = [];
    group = [];
  };
  try {
    for await (const { line, cells } of readRows(file)) {
      if (!header) {
        header = readHeader(cells);
        const missing = missingColumns(header);
        if (missing) throw new BrokenCsv(line, missing);
        yield { kind: "ignored", columns: header.ignored };
        continue;
      }
      const handle = handleOf(header, cells) || (isNamed(header, cells) ? "" : slug);
      if (handle !== slug || group.length === 0) {
        yield* finish();
        slug = handle;
      }
      const row = openRow(header, cells, line, problems);
      const first = seen.get(handle);
      if (!handle) row.fail("has no handle and no title to make one of");
      else if (group.length === 0 && first !== undefined)
        row.fail(
          `${handle} is already in the file at line ${first}; its rows must follow each other`,
        );
      else if (group.length === MAX_ROWS_PER_PRODUCT)
        row.fail(`${handle} has more than ${MAX_ROWS_PER_PRODUCT} rows`);
      if (first === undefined) seen.set(handle, line);
      if (group.length < MAX_ROWS_PER_PRODUCT) group.push(row);
    }
    yield* finish();
    if (!header) throw new BrokenCsv(1, "is empty");
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    yield* finish();
    yield { kind: "problem", problem: { line: error.line, message: error.message } };
  }
}

function missingColumns({ at }: Header): string | null {
  if (!at.has("title")) return "has no column “Title”: is it a product CSV?";
  return at.has("price") ? null : "has no column “Price” or “Variant Price”";
}

const cellOf = ({ at }: Header, cells: string[], field: Field) =>
  (cells[at.get(field) ?? -1] ?? "").trim();

const isNamed = (header: Header, cells: string[]) => cellOf(header, cells, "title") !== "";

/** A handle as this shop's addresses can hold it; without one, the title's. */
const handleOf = (header: Header, cells: string[]) =>
  slugify(cellOf(header, cells, "handle") || cellOf(header, cells, "title"));
