import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { ProductDraft } from "#lib/catalog/csv/product-draft.ts";

const BATCH = 200;
const CHUNK_BYTES = 256 * 1024;

/** Keeps drafts in a file between reading and applying them, so that memory holds a batch and not the catalogue. */
export function openStage(file: string) {
  const out = openSync(file, "w");
  let count = 0;
  return {
    add(draft: ProductDraft): void {
      writeSync(out, `${JSON.stringify(draft)}\n`);
      count++;
    },
    count: () => count,
    close: () => closeSync(out),
  };
}

/** The staged drafts in batches, read without waiting: a write transaction may await nothing but the database. */
export function* readStage(file: string): Generator<ProductDraft[]> {
  const input = openSync(file, "r");
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest: Buffer = Buffer.alloc(0);
  let batch: ProductDraft[] = [];
  try {
    for (;;) {
      const read = readSync(input, chunk);
      if (read === 0) break;
      rest = Buffer.concat([rest, chunk.subarray(0, read)]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        batch.push(JSON.parse(rest.toString("utf8", 0, end)));
        rest = rest.subarray(end + 1);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  } finally {
    closeSync(input);
  }
}
