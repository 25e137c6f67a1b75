/** More than this of a body is not even read: whoever sends it is cut off. */
const PATIENCE_BYTES = 8 * 1024 * 1024;

/**
 * A request's or response's raw bytes, cut off at `limit`: what is longer can be told by its length. The rest is read
 * and forgotten, at no cost of memory, since a body left unread breaks the connection for what comes after it.
 */
export async function readAtMost(message: Request | Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message.body ?? []) {
    if (length < limit) chunks.push(chunk);
    length += chunk.byteLength;
    if (length > PATIENCE_BYTES) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, limit));
}
