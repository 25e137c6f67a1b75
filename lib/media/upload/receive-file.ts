import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";

/** A body that is longer than allowed; what was written of it is not whole. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

/** Writes a body into a file piece by piece, at most `maxBytes` of it. Throws TooLarge. */
export async function receiveFile(
  body: ReadableStream<Uint8Array>,
  file: string,
  maxBytes: number,
): Promise<void> {
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) next(new TooLarge());
      else next(null, chunk);
    },
  });
  // The same stream under two names: the browser's and Node's type.
  await pipeline(
    Readable.fromWeb(body as WebStream<Uint8Array>),
    limit,
    createWriteStream(file, { mode: 0o600 }),
  );
}
