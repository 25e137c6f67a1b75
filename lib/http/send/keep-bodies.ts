import { type Body, makeBody } from "#lib/http/send/body.ts";

/**
 * Bodies by a key, those asked for last, up to `maxBytes` before compression. A page's key is its text: Next holds it in
 * its cache and hands out the same string, so that looking it up compares no characters.
 */
export function keepBodies(maxBytes: number): (key: string, read: () => Buffer) => Body {
  const bodies = new Map<string, Body>();
  let size = 0;
  return (key, read) => {
    const known = bodies.get(key);
    const body = known ?? makeBody(read());
    // The one used last stands at the end.
    bodies.delete(key);
    bodies.set(key, body);
    if (!known) size += body.bytes.length;
    for (const [oldest, { bytes }] of bodies) {
      if (size <= maxBytes) break;
      bodies.delete(oldest);
      size -= bytes.length;
    }
    return body;
  };
}
