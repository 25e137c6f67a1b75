/** Beyond this the sender is cut off instead of being read to the end. */
const MAX_DRAINED_BYTES = 8 * 1024 * 1024;

/**
 * The first `maxBytes` bytes of a request's or response's body, after decompression. Ask for one byte more than is
 * allowed to tell by the length whether the body is too long. The rest is read and dropped without being kept,
 * because a body left unread breaks the connection for the next request.
 */
export async function readAtMost(
  message: Request | Response,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message.body ?? []) {
    if (length < maxBytes) chunks.push(chunk);
    length += chunk.byteLength;
    if (length > MAX_DRAINED_BYTES) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, maxBytes));
}
