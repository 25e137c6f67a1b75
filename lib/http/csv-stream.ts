import { stringify } from "csv-stringify/sync";

const format = {
  record_delimiter: "\r\n",
  // A cell that a spreadsheet would calculate gets an apostrophe in front, which it doesn't show.
  escape_formulas: true,
  // The library quotes only the whole delimiter, but a lone break would end a row as well.
  quoted_match: /[\r\n]/,
};

/**
 * Rows as a CSV file for spreadsheets, made as fast as it is read: one batch in memory at a time. Begins with a byte
 * order mark, without which Excel reads UTF-8 wrongly. A row that fails ends the file with an error, never quietly.
 */
export function csvStream(
  header: string[],
  batches: AsyncIterator<string[][]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const encode = (rows: string[][]) => encoder.encode(stringify(rows, format));
  return new ReadableStream(
    {
      start(controller) {
        controller.enqueue(encoder.encode("\u{feff}"));
        controller.enqueue(encode([header]));
      },
      async pull(controller) {
        const batch = await batches.next();
        if (batch.done) controller.close();
        else controller.enqueue(encode(batch.value));
      },
      async cancel() {
        await batches.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
