import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export type PageBody = { bytes: Buffer; etag: string; gzipped(): Buffer };

const HASH_LENGTH = 27;

/** A page's text as it goes over the wire; compressed when first asked for. */
function encode(text: string): PageBody {
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, HASH_LENGTH);
  let gzip: Buffer | undefined;
  return {
    bytes,
    // Weak, since the compressed page has the same.
    etag: `W/"${hash}"`,
    gzipped: () => (gzip ??= gzipSync(bytes)),
  };
}

/**
 * Encoded pages by their text, those asked for last, up to `maxBytes` before compression. Next holds each page's text in
 * its cache and hands out the same string, so that looking it up compares no characters.
 */
export function pageBodies(maxBytes: number): (text: string) => PageBody {
  const bodies = new Map<string, PageBody>();
  let size = 0;
  return (text) => {
    const known = bodies.get(text);
    const body = known ?? encode(text);
    // The one used last stands at the end.
    bodies.delete(text);
    bodies.set(text, body);
    if (!known) size += body.bytes.length;
    for (const [oldest, { bytes }] of bodies) {
      if (size <= maxBytes) break;
      bodies.delete(oldest);
      size -= bytes.length;
    }
    return body;
  };
}
