import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { getDb } from "#db/client.ts";
import { exportRows, headerRow } from "#lib/catalog/csv/export-csv.ts";
import { env } from "#lib/env.ts";
import { requireStaff } from "#lib/merchant/session.ts";

/** The whole catalogue as a product CSV, sent while it is read. */
export async function GET(): Promise<Response> {
  await requireStaff();
  const rows = Readable.from(withHeader(exportRows(getDb().read, env().appUrl)));
  const csv = Readable.toWeb(rows.pipe(stringify())) as ReadableStream;
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="products.csv"',
      "Cache-Control": "no-store",
    },
  });
}

async function* withHeader(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  yield headerRow;
  yield* rows;
}
