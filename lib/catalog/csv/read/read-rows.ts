import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";

// One cell may hold a whole description; no honest row is longer.
const MAX_RECORD_BYTES = 1024 * 1024;

/** A file that is no CSV, from this line on. */
export class BrokenCsv extends Error {
  override name = "BrokenCsv";
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** The rows of a CSV file in UTF-8 with the line each starts at, one at a time. Throws BrokenCsv. */
export async function* readRows(file: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse({
    bom: true,
    info: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    maxRecordSize: MAX_RECORD_BYTES,
  });
  pipeline(createReadStream(file), parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    // The reader is ahead of what was yielded: it knows where it stopped.
    if (error instanceof CsvError)
      throw new BrokenCsv(Number(error.lines ?? line), `is no CSV: ${error.message}`);
    throw error;
  }
}
